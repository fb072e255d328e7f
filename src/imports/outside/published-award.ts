import { CertaintyStage } from '../../funding/calculations/certainty-at-least.js';
import { ExternalScheme, FundingLineKind } from '../../funding/funding-line.enums.js';
import { Day } from '../../kernel/day.js';
import { ImportProblem } from '../import-problem.js';
import { Facts } from './facts.js';
import { OrganisationNumber } from './organisation-number.js';

export interface PublishedOrganisation {
  readonly name: string;
  /** All its registered numbers that are given. */
  readonly numbers: readonly OrganisationNumber[];
  /** The fact that identifies it, for its place. */
  readonly fact: string;
}

export interface PublishedTerm {
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  /** Instead of the last day, which is then derived. */
  readonly durationMonths: number | null;
  readonly extensionTo: Day | null;
  /** What was not published and is reckoned: goes into the source of the line. */
  readonly labels: readonly string[];
}

/** An award as published, read as far as the tracker needs it. */
export interface PublishedAward {
  readonly facts: Facts;
  readonly scheme: ExternalScheme;
  readonly externalId: string;
  readonly kind: FundingLineKind;
  readonly title: string;
  /** Hundredths of its currency, of pounds pence; null where none is given. */
  readonly amount: number | null;
  /** Such as GBP; null where it is not said. */
  readonly currency: string | null;
  readonly funder: PublishedOrganisation;
  readonly recipients: readonly PublishedOrganisation[];
  readonly term: PublishedTerm;
  readonly word: { readonly stage: CertaintyStage; readonly saidOn: Day; readonly evidence: string } | null;
  readonly url: string | null;
  /** The code of 360Giving where the recipient passes the money on to others. */
  readonly regrantType: string | null;
  /** What hinders this award, if it is ours; of strangers' awards nobody needs to hear it. */
  readonly faults: readonly ImportProblem[];
  /** Which fact each column of our sheets comes from. */
  readonly factOf: Readonly<Record<string, string>>;
}
