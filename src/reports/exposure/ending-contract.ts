import { Day } from '../../kernel/day.js';
import { holding } from '../../kernel/stretches.js';
import { pensionOfNextPound } from '../../pay/calculations/on-cost-stretches.js';
import { findingTerms } from '../contract-terms/find-contract-terms.js';
import {
  missingPension,
  pensionTerms,
  PROJECTED_COLUMNS,
  ProjectedContract,
  Projection,
} from '../pay-projection/find-projected-contracts.js';
import { EndingContract } from './contract-exposure.js';
import { MostLeave } from './find-most-leave.js';
import { PersonalFacts } from './find-personal-facts.js';

/** What ending a contract takes from the terms, beside what it costs. */
export const findEndingTerms = findingTerms(
  ...PROJECTED_COLUMNS,
  'kind',
  'contractStartsOn',
  'contractEndsOn',
  'employerNoticeWeeks',
  'continuousServiceOn',
  'leaveHundredthsOfDays',
  'leaveYearStarts',
  'role',
);
export type EndingTerms = Awaited<ReturnType<typeof findEndingTerms>>[number];

/** What else is known of a contract that ends. */
interface KnownOfContract {
  readonly costOnDay: number | null;
  readonly permanentFrom: Day | null;
  readonly mostLeave: MostLeave;
  readonly personal: PersonalFacts;
  /** The contract that goes on from it: it is agreed, and is the one that ends with the money. */
  readonly further: ProjectedContract<EndingTerms> | null;
}

/** A contract as it is on the last day of its money; null where its pay on that day is not known. */
export function endingContract(
  { contractId, employerId, workerId, segments }: ProjectedContract<EndingTerms>,
  { onCosts }: Projection,
  on: Day,
  { costOnDay, permanentFrom, mostLeave, personal, further }: KnownOfContract,
): EndingContract | null {
  const { terms, pay } = holding(segments, on)!;
  if (!pay.known) return null;
  const agreed = further?.segments[0]?.terms ?? terms;
  const rates = holding(onCosts, on);
  const pension = pensionTerms(terms);
  return {
    contractId: agreed.contractId,
    employerId,
    kind: agreed.kind,
    startsOn: terms.contractStartsOn,
    endsOn: agreed.contractEndsOn,
    permanentFrom,
    continuousServiceOn: terms.continuousServiceOn,
    ageBand: personal.ageBandOf.get(workerId) ?? null,
    noticeWeeks: agreed.employerNoticeWeeks,
    annualPence: pay.value.workedPence,
    weeklyMinutes: terms.weeklyMinutes,
    annualCostPence: costOnDay,
    leaveHundredthsOfDays: terms.leaveHundredthsOfDays ?? mostLeave(terms, on),
    leaveYearStarts: terms.leaveYearStarts,
    missingLeave: terms.absences.LEAVE_DAYS ?? terms.absences.LEAVE_YEAR_STARTS ?? null,
    leaveTaken: personal.leaveTakenOf.get(contractId) ?? null,
    missingPension: missingPension([{ terms }]),
    onCostPercent: (rates?.nationalInsurance?.percentage ?? 0) + pensionOfNextPound(pension, rates),
  };
}
