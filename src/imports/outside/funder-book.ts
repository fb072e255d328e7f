import { FunderKind } from '../../funding/funder.enums.js';
import { ImportProblem } from '../import-problem.js';
import { problemAt } from './findings.js';
import { asWritten, OrganisationNumber } from './organisation-number.js';
import { PublishedAward } from './published-award.js';
import { isSameNumber, KnownFunder, withNumbers } from './recorded-scene.js';

/** By the register that gave its number; to be put right by a person where that misleads. */
const KIND_OF_REGISTER: Readonly<Record<string, FunderKind>> = {
  'GB-GOR': FunderKind.GOVERNMENT,
  'GB-GOV': FunderKind.GOVERNMENT,
  'GB-NHS': FunderKind.NHS_BOARD,
  'GB-LAE': FunderKind.COUNCIL,
  'GB-LAS': FunderKind.COUNCIL,
  'GB-LANI': FunderKind.COUNCIL,
  'GB-PLA': FunderKind.COUNCIL,
  'GB-CHC': FunderKind.TRUST_OR_FOUNDATION,
  'GB-SC': FunderKind.TRUST_OR_FOUNDATION,
  'GB-NIC': FunderKind.TRUST_OR_FOUNDATION,
};

export interface FunderRow {
  readonly name: string;
  readonly kind: string;
  readonly identifiers: string;
}

type Found = { readonly name: string; readonly row: FunderRow | null } | { readonly problem: ImportProblem };

/** Finds the funders of awards by registered number, else by name; what is not recorded yet becomes a row to record. */
export class FunderBook {
  private known: readonly KnownFunder[];

  constructor(recorded: readonly KnownFunder[]) {
    this.known = recorded;
  }

  find({ facts, funder }: PublishedAward): Found {
    const byNumber = withNumbers(this.known, funder.numbers);
    const problem = (code: string, message: string): Found => ({
      problem: problemAt(facts.placeOf(funder.fact), code, message),
    });
    if (byNumber.length > 1) {
      return problem(
        'FUNDER_AMBIGUOUS',
        'The numbers of this funder belong to two that are recorded; put their numbers right first.',
      );
    }
    if (byNumber.length === 1) return { name: byNumber[0]!.name, row: null };
    const isNamed = ({ name }: KnownFunder): boolean => name.toLowerCase() === funder.name.toLowerCase();
    const byName = this.known.find(isNamed);
    const isOther = byName?.numbers.some((a) =>
      funder.numbers.some((b) => a.scheme === b.scheme && !isSameNumber(a, b)),
    );
    if (isOther) {
      return problem(
        'FUNDER_DIFFERS',
        'A funder of this name is recorded with another number of the same register; put one of the two right.',
      );
    }
    const numbers = [...(byName?.numbers ?? []), ...funder.numbers];
    const now = { name: byName?.name ?? funder.name, kind: byName?.kind ?? kindOf(funder.numbers), numbers };
    this.known = [...this.known.filter((each) => each !== byName), now];
    const isAsRecorded = byName !== undefined && funder.numbers.length === 0;
    return { name: now.name, row: isAsRecorded ? null : { ...now, identifiers: numbers.map(asWritten).join('; ') } };
  }
}

function kindOf(numbers: readonly OrganisationNumber[]): FunderKind {
  return numbers.map(({ scheme }) => KIND_OF_REGISTER[scheme]).find((kind) => kind !== undefined) ?? FunderKind.OTHER;
}
