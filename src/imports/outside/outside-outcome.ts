import { ImportOutcome } from '../import-outcome.js';
import { Check } from './findings.js';
import { Place } from './facts.js';
import { Reason } from './sort-awards.js';

/** Money that is not pounds: nobody says at which rate it would be, so it stands beside the pounds and is in no sum of them. */
export interface OtherCurrency {
  /** Such as EUR; null where the file does not say. */
  readonly currency: string | null;
  /** Exact. */
  readonly amount: string;
}

/** Someone to whom awards of the file go that are not brought in; a person may say that they are ours after all. */
export interface OtherRecipient {
  readonly name: string;
  /** Registered numbers: added to the employer, they bring its awards in next time. */
  readonly numbers: readonly string[];
  readonly awards: number;
  /** £, exact. */
  readonly amount: string;
  readonly otherCurrencies: readonly OtherCurrency[];
  readonly reason: Reason;
}

/** Money that its recipient passes on: shown, and in no total. */
export interface Regrant extends Place {
  readonly externalId: string;
  readonly title: string;
  /** The code of 360Giving's codelist, such as `FRG010`. */
  readonly type: string;
  readonly amount: string | null;
  readonly currency: string | null;
}

interface OfEachKind<What> {
  readonly ours: What;
  readonly toOthers: What;
  readonly regrants: What;
}

/** What the published file held beside what was brought in. */
export interface Published {
  readonly from: '360GIVING' | 'OCDS';
  readonly url: string | null;
  readonly licence: string | null;
  readonly counts: {
    readonly read: number;
    readonly ours: number;
    readonly toOthers: number;
    /** Never looked at any further, and never kept. */
    readonly toIndividuals: number;
    readonly regrants: number;
    readonly notAwarded: number;
    readonly inOtherProgrammes: number;
    readonly leftOut: number;
  };
  /** £, exact: each award once, money passed on apart. */
  readonly amounts: OfEachKind<string>;
  readonly otherCurrencies: OfEachKind<readonly OtherCurrency[]>;
  readonly recipients: readonly OtherRecipient[];
  readonly regrants: readonly Regrant[];
  readonly toIndividuals: readonly Place[];
  readonly checks: readonly Check[];
}

export interface OutsideOutcome extends ImportOutcome {
  readonly published: Published | null;
}
