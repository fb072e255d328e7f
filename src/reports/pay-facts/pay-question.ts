import { Moment } from '../../kernel/moment.js';
import { NoValue, noValue, NoValueReason } from '../../web/no-value.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { PeopleInScope, peopleInScope, PeopleQuestion } from '../people-in-scope.js';
import { findAdoptedGuidance, findPackages } from './find-guidance.js';
import { findOnCosts, OnCosts } from './find-on-costs.js';
import { payGroups, PayGroup, readPayFacts, TermCompared } from './find-pay-facts.js';
import { GuidancePackage, GuidancePolicy } from './guidance-package.js';

export interface PayQuestion extends PeopleQuestion {
  readonly role: string;
  /** One contract instead of people. */
  readonly contract?: string | null;
  /** Guidance named in the question, instead of what programmes adopted. */
  readonly guidance?: GuidancePolicy | null;
}

/** What every pay report starts from. */
export interface PayAnswer {
  readonly scope: PeopleInScope & { readonly allowed: true };
  readonly groups: readonly PayGroup[];
  /** By programme. */
  readonly packages: ReadonlyMap<string, GuidancePackage>;
  readonly onCosts: OnCosts;
}

/** Completed years of service between which groups of people are told apart when service explains variation. */
export const SERVICE_BANDS = [2, 5, 10] as const;

/** The terms in force of the people asked about and the guidance for them, or why they may or can not be told. */
export async function askPayFacts(
  request: TrackerRequest,
  moment: Moment,
  question: PayQuestion,
  terms: readonly TermCompared[],
): Promise<PayAnswer | NoValue> {
  const contract = question.contract ?? null;
  const scope =
    contract === null
      ? await peopleInScope(request, moment, question)
      : await contractInScope(request, moment, contract);
  if (!scope.allowed) return scope.noValue;

  const { participations, programmes } = scope;
  const asked = { participations, role: contract === null ? question.role : null, contract, terms };
  const [onCosts, policies, facts] = await Promise.all([
    findOnCosts(request, moment),
    policiesOf(request, moment, question, programmes),
    readPayFacts(request, moment, asked, { roleYears: true, serviceYears: true }),
  ]);
  const packages = await findPackages(request, moment, policies, onCosts);
  const steps = stepsThatMatter(new Set(packages.values()));
  const groups = payGroups(moment, { ...asked, ...steps }, onCosts, facts);
  return groups.length > 0 ? { scope, groups, packages, onCosts } : nothingToCount();
}

export function nothingToCount(): NoValue {
  return noValue(
    NoValueReason.NOTHING_TO_COUNT,
    'No contract of this role was in force on that day under the question; ask about another day, role or a wider scope.',
  );
}

async function policiesOf(
  request: TrackerRequest,
  moment: Moment,
  { guidance }: PayQuestion,
  programmes: readonly string[],
): Promise<ReadonlyMap<string, GuidancePolicy>> {
  if (!guidance) return findAdoptedGuidance(request, moment, programmes);
  return new Map(programmes.map((programme) => [programme, guidance]));
}

function stepsThatMatter(packages: ReadonlySet<GuidancePackage>) {
  const points = [...packages].flatMap(({ scale }) => (scale.known ? scale.value.points : []));
  const leaveSteps = [...packages].flatMap((each) => each.leaveSteps);
  return {
    roleYears: points.map(({ minYears }) => minYears),
    serviceYears: [...SERVICE_BANDS, ...leaveSteps.map(({ fromCompletedYears }) => fromCompletedYears)],
  };
}

/** One contract: whether its row may be seen decides, and absent is not told apart from not visible. */
async function contractInScope(request: TrackerRequest, moment: Moment, contract: string): Promise<PeopleInScope> {
  const row = await request.reader.row<{ participation: string; employer: string; programme: string }>(
    moment,
    `SELECT contract.participation_id AS participation, contract.employer_id AS employer, contract.programme_id AS programme
     FROM contract WHERE contract.id = $1::uuid`,
    [contract],
  );
  if (!row) {
    const message = 'No contract with this id is visible to you; statistics of a programme may be asked for instead.';
    return { allowed: false, noValue: noValue(NoValueReason.OUTSIDE_YOUR_RIGHTS, message) };
  }
  const { participation, employer, programme } = row;
  return {
    allowed: true,
    participations: new Map([[participation, { employer, programme }]]),
    employers: [employer],
    programmes: [programme],
    caveats: [],
  };
}
