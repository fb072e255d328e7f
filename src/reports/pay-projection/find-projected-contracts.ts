import { MissingAnswer } from '../../contracts/terms.enums.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { Moment } from '../../kernel/moment.js';
import { Stretch } from '../../kernel/stretches.js';
import { OnCostStretch, PensionTerms } from '../../pay/calculations/on-cost-stretches.js';
import { Assumptions, PaySegment, projectedPay } from '../../pay/calculations/projected-pay.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { ContractTerms, findingTerms, FindTerms, PAY_AND_PENSION } from '../contract-terms/find-contract-terms.js';
import { PeopleInScope } from '../people-in-scope.js';
import { findOnCostStretches } from './find-on-cost-stretches.js';
import { findScales } from './find-scales.js';

/** What projecting pay, and what it costs, takes from the terms. */
export const PROJECTED_COLUMNS = [
  'contractId',
  'employerId',
  'programmeId',
  'postId',
  'workerId',
  'roleStartedOn',
  'startsOn',
  'endsOn',
  ...PAY_AND_PENSION,
  'absences',
] as const;
export type ProjectedTerms = Pick<ContractTerms, (typeof PROJECTED_COLUMNS)[number]>;
export const findProjectedTerms: FindTerms<ProjectedTerms> = findingTerms(...PROJECTED_COLUMNS);

/** A contract with its pay over a period, segment by segment. */
export interface ProjectedContract<Terms extends ProjectedTerms = ProjectedTerms> {
  readonly contractId: string;
  readonly employerId: string;
  readonly programmeId: string;
  readonly postId: string;
  readonly workerId: string;
  readonly segments: readonly PaySegment<Terms>[];
}

export interface ProjectionQuestion {
  /** Null: any. */
  readonly role: string | null;
  readonly assumedAwardPercent?: number | null;
  readonly assumedSalaryAwardPercent?: number | null;
  readonly onCostRatesContinue: boolean;
  readonly assumedWeek?: { readonly from: ContractTerms['startsOn']; readonly hours: number } | null;
}

/** Nothing is foreseen that nobody has published: the last scale and the last rates of on-costs go on. */
export const NOTHING_FORESEEN: ProjectionQuestion = {
  role: null,
  assumedAwardPercent: 0,
  assumedSalaryAwardPercent: null,
  onCostRatesContinue: true,
};

export interface Projection<Terms extends ProjectedTerms = ProjectedTerms> {
  readonly contracts: readonly ProjectedContract<Terms>[];
  readonly onCosts: readonly OnCostStretch[];
  readonly assumptions: Assumptions;
}

/** The pay over a period of everyone who may be told about, and the rates that an employer pays on top of it. */
export async function findProjectedContracts<Terms extends ProjectedTerms>(
  request: TrackerRequest,
  moment: Moment,
  { participations }: PeopleInScope & { readonly allowed: true },
  question: ProjectionQuestion,
  period: Stretch,
  findTerms: FindTerms<Terms>,
): Promise<Projection<Terms>> {
  const knownOn = request.knownOn(moment);
  const { role, assumedAwardPercent, assumedSalaryAwardPercent, onCostRatesContinue, assumedWeek } = question;
  const scales = await findScales(request, period, knownOn, assumedAwardPercent ?? null);
  const onCosts = await findOnCostStretches(request, period, knownOn, onCostRatesContinue);
  const { startsOn: from, endsOn: until } = period;
  const versions = await findTerms(request, moment, { participations, role, from, until });
  const assumptions: Assumptions = {
    scales,
    changesAfter: moment.asOf,
    salaryAward: assumedSalaryAwardPercent ?? null,
    assumedWeek: assumedWeek ? { from: assumedWeek.from, minutesPerWeek: assumedWeek.hours } : null,
  };
  const contracts = [...groupedBy(versions, ({ contractId }) => contractId).values()].map(
    (its): ProjectedContract<Terms> => {
      const { contractId, employerId, programmeId, postId, workerId } = its[0]!;
      return {
        contractId,
        employerId,
        programmeId,
        postId,
        workerId,
        segments: projectedPay(its, period, assumptions),
      };
    },
  );
  return { contracts, onCosts, assumptions };
}

/** Which of the four it is that the terms of one of the segments say nothing of a pension; null where all do. */
export function missingPension(segments: readonly Pick<PaySegment<ProjectedTerms>, 'terms'>[]): MissingAnswer | null {
  const lacking = segments.find(({ terms }) => pensionTerms(terms) === null);
  return lacking?.terms.absences.EMPLOYER_PENSION ?? null;
}

/** What the terms say of the employer's pension; null where they say nothing. */
export function pensionTerms({ pensionHundredthsOfPercent, pensionBasis }: ProjectedTerms): PensionTerms | null {
  return pensionHundredthsOfPercent === null || pensionBasis === null
    ? null
    : { percentage: pensionHundredthsOfPercent, of: pensionBasis };
}
