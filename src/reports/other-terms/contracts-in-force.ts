import { TermOrigin } from '../../contracts/terms.enums.js';
import { Day, yearsServed } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { NanoPounds } from '../../kernel/nano-pounds.js';
import { madeOnce } from '../../kernel/made-once.js';
import { findingTerms, PAY_AND_PENSION } from '../contract-terms/find-contract-terms.js';
import { serviceBand } from '../variation/service-band.js';
import { NOT_RECORDED, TermObservation } from '../variation/term-observation.js';

export const findOtherTerms = findingTerms(
  'contractId',
  'employerId',
  'programmeId',
  'workerId',
  'employerNoticeWeeks',
  'continuousServiceOn',
  ...PAY_AND_PENSION,
  'sickPay',
  'pensionOrigin',
  'sickPayOrigin',
  'noticeOrigin',
  'absences',
);
export type OtherTerms = Awaited<ReturnType<typeof findOtherTerms>>[number];

/** A contract in force, with what its terms are compared by. */
export interface ContractInForce {
  readonly terms: OtherTerms;
  /** On the morning of the day; null where continuous service is not recorded. */
  readonly yearsOfService: number | null;
  readonly serviceBand: string;
  readonly nation: string;
  readonly counted: Counted;
}

/** How a tally counts a contract: someone with two is one worker. */
interface Counted {
  readonly employer: string;
  readonly contracts: 1;
  readonly workersWithSeveral: readonly string[];
}

export function contractsInForce(
  rows: readonly OtherTerms[],
  { asOf }: Moment,
  guidance: ReadonlyMap<string, { readonly nation: string }>,
): ContractInForce[] {
  const held = new Map<string, number>();
  for (const { workerId } of rows) held.set(workerId, (held.get(workerId) ?? 0) + 1);
  const years = madeOnce((from: Day) => yearsServed(from, asOf));
  const bands = madeOnce(serviceBand);
  const only = madeOnce((employer: string): Counted => ({ employer, contracts: 1, workersWithSeveral: [] }));
  return rows.map((terms) => {
    const { workerId, employerId, programmeId, continuousServiceOn } = terms;
    const yearsOfService = continuousServiceOn === null ? null : years(continuousServiceOn);
    const holdsSeveral = held.get(workerId)! > 1;
    return {
      terms,
      yearsOfService,
      serviceBand: bands(yearsOfService),
      nation: guidance.get(programmeId)?.nation ?? NOT_RECORDED.NATION,
      counted: holdsSeveral ? { ...only(employerId), workersWithSeveral: [workerId] } : only(employerId),
    };
  });
}

/** One contract's value, in billionths of its unit. */
export function observed(
  { terms, serviceBand: band, nation }: ContractInForce,
  nano: number,
  origin: TermOrigin,
): TermObservation {
  return {
    value: nano as NanoPounds,
    count: 1,
    employer: terms.employerId,
    origin,
    serviceBand: band,
    week: String(terms.fullTimeMinutes),
    nation,
    whose: { employer: terms.employerId, contract: terms.contractId },
  };
}
