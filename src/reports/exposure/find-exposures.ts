import { fourYearsOfFixedTerms, LONGEST_BREAK_DAYS } from '../../contracts/calculations/four-years-of-fixed-terms.js';
import { reportFile, sqlFile } from '../../database/sql-file.js';
import { CertaintyLevel } from '../../funding/calculations/certainty-at-least.js';
import { addDays, Day, laterOf } from '../../kernel/day.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { Known, known } from '../../kernel/known.js';
import { Moment } from '../../kernel/moment.js';
import { madeOnce } from '../../kernel/made-once.js';
import { holding } from '../../kernel/stretches.js';
import { findDecisionRules } from '../../reference-data/reading/find-decision-rules.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { levelNumber } from '../funding-cliff/funding-cliff.query.js';
import { fixedTermsOf } from '../funding-risk/workers-of-posts.query.js';
import { FundingScope, scopeValues } from '../funding-scope.js';
import {
  findProjectedContracts,
  NOTHING_FORESEEN,
  ProjectedContract,
} from '../pay-projection/find-projected-contracts.js';
import { PeopleInScope } from '../people-in-scope.js';
import { contractCosts } from '../runway/contract-costs.js';
import { ContractExposure, contractExposure } from './contract-exposure.js';
import { endingContract, EndingTerms, findEndingTerms } from './ending-contract.js';
import { findMostLeave } from './find-most-leave.js';
import { findPersonalFacts } from './find-personal-facts.js';
import { laterRules, RedundancyNumber, redundancyRulesOn } from './statutory-redundancy.js';

const POSTS = reportFile(__dirname, 'posts-losing-money.sql');
const RENEWED = sqlFile(__dirname, 'renewed-fixed-terms.sql');
const RESERVES = sqlFile(__dirname, 'reserves-on.sql');
const REDUNDANCY = sqlFile(__dirname, 'redundancy-rules-known.sql');

interface PostRow {
  readonly line_id: string;
  readonly money_ends_on: Day;
  readonly post_id: string;
  readonly participation_id: string;
}

/** What the end of money of one line on one day costs one employer. */
export interface LineExposures {
  readonly lineId: string;
  readonly moneyEndsOn: Day;
  readonly exposures: readonly ContractExposure[];
  /** Contracts whose pay on that day is not known: nothing is in the figures for them. */
  readonly payNotKnown: readonly string[];
}

export interface EmployerExposures {
  readonly employerId: string;
  readonly lines: readonly LineExposures[];
  /** Each contract once, with the first line by which its post loses money. */
  readonly exposures: readonly ContractExposure[];
  readonly payNotKnown: readonly string[];
  readonly reserves: { readonly pence: number; readonly asAt: Day } | null;
}

export interface Exposures {
  readonly employers: readonly EmployerExposures[];
  /** Whether money ends on a day for which no cap of a week's pay is published yet. */
  readonly isCapAssumed: boolean;
}

/** What it would cost each employer if the money that ends until a day were not renewed; the most exposed in front. */
export async function findExposures(
  request: TrackerRequest,
  moment: Moment,
  people: PeopleInScope & { readonly allowed: true },
  { scope, until, certainty }: { scope: FundingScope; until: Day; certainty: CertaintyLevel },
): Promise<Known<Exposures, 'NO_RATE_ON_DATE'>> {
  const values = [moment.asOf, until, levelNumber(certainty), ...scopeValues(scope)];
  const knownOn = request.knownOn(moment);
  const [losing, permanent, personal, rules, numbers] = await Promise.all([
    request.reader.rows<PostRow>(moment, POSTS, values),
    findPermanent(request, moment),
    findPersonalFacts(request, moment, people.employers),
    findDecisionRules(request.reader, knownOn),
    request.reader.published<RedundancyNumber>(REDUNDANCY, [knownOn]),
  ]);
  const posts = losing.filter((row) => people.participations.has(row.participation_id));
  if (!rules.known) return { known: false, reason: 'NO_RATE_ON_DATE' };
  // Past the end of the money, for contracts that are agreed to go on from then.
  const period = {
    startsOn: moment.asOf,
    endsOn: addDays(posts.map((row) => row.money_ends_on).reduce(laterOf, moment.asOf), LONGEST_BREAK_DAYS),
  };
  const projection = await findProjectedContracts(request, moment, people, NOTHING_FORESEEN, period, findEndingTerms);
  const costs = contractCosts(projection);
  const employed = projection.contracts.map(({ employerId }) => employerId);
  const mostLeave = await findMostLeave(request, moment, [...new Set(employed)]);
  const contractsOf = groupedBy(projection.contracts, ({ postId }) => postId);
  const lines: (LineExposures & { readonly employerId: string })[] = [];
  const redundancyOn = madeOnce((on: Day) => redundancyRulesOn(numbers, on));
  for (const ofLine of groupedBy(posts, (row) => `${row.line_id} ${row.money_ends_on}`).values()) {
    const { line_id: lineId, money_ends_on: moneyEndsOn } = ofLine[0]!;
    const atEnd = redundancyOn(moneyEndsOn);
    if (!atEnd.known) return atEnd;
    const ofRules = { redundancyOn: laterRules(redundancyOn, atEnd.value), notice: rules.value.notice };
    const ofPosts = ofLine.flatMap((row) => contractsOf.get(row.post_id) ?? []);
    const paid = ofPosts.filter(isHeldOn(moneyEndsOn));
    const goesOnAs = furtherContracts(ofPosts, moneyEndsOn);
    for (const [employerId, contracts] of groupedBy(paid, (contract) => contract.employerId)) {
      const payNotKnown: string[] = [];
      const ending = contracts.flatMap((each) => {
        const costOnDay = holding(costs.get(each.contractId) ?? [], moneyEndsOn)?.annualPence ?? null;
        const permanentFrom = permanent.get(each.workerId) ?? null;
        const further = goesOnAs(each);
        const facts = { costOnDay, permanentFrom, mostLeave, personal, further };
        const found = endingContract(each, projection, moneyEndsOn, facts);
        if (!found) payNotKnown.push((further ?? each).contractId);
        return found ?? [];
      });
      const exposures = ending.map((each) => contractExposure(each, moneyEndsOn, ofRules));
      lines.push({ employerId, lineId, moneyEndsOn, exposures, payNotKnown });
    }
  }
  const reserves = await findReserves(request, moment, [...new Set(lines.map(({ employerId }) => employerId))]);
  const employers = [...groupedBy(lines, ({ employerId }) => employerId)].map(
    ([employerId, ofEmployer]): EmployerExposures => ({
      employerId,
      lines: ofEmployer,
      exposures: eachOnce(ofEmployer),
      payNotKnown: [...new Set(ofEmployer.flatMap((line) => line.payNotKnown))],
      reserves: reserves.get(employerId) ?? null,
    }),
  );
  const isCapAssumed = employers.some(({ exposures }) => exposures.some((each) => each.isCapAssumed));
  return known({ employers: mostExposedFirst(employers), isCapAssumed });
}

/** Of each worker of whom four years of fixed terms are complete, or will be, the day. */
async function findPermanent(request: TrackerRequest, moment: Moment): Promise<Map<string, Day | null>> {
  const rows = await request.reader.rows<{ worker_id: string; terms: string }>(moment, RENEWED);
  return new Map(rows.map(({ worker_id, terms }) => [worker_id, fourYearsOfFixedTerms(fixedTermsOf(terms))]));
}

function isHeldOn(on: Day): (contract: ProjectedContract) => boolean {
  return ({ segments }) => holding(segments, on) !== null;
}

/** As which further contract one that ends with the money is agreed to go on: of the same worker in the post, without a break that counts. */
function furtherContracts(
  contracts: readonly ProjectedContract<EndingTerms>[],
  moneyEndsOn: Day,
): (contract: ProjectedContract<EndingTerms>) => ProjectedContract<EndingTerms> | null {
  const holder = ({ postId, workerId }: ProjectedContract) => `${postId} ${workerId}`;
  const latest = addDays(moneyEndsOn, LONGEST_BREAK_DAYS);
  const begun = contracts.filter(({ segments }) => {
    const startsOn = segments[0]?.terms.contractStartsOn;
    return startsOn !== undefined && startsOn > moneyEndsOn && startsOn <= latest;
  });
  const further = groupedBy(begun, holder);
  return (contract) => {
    const { terms } = holding(contract.segments, moneyEndsOn)!;
    return terms.contractEndsOn === moneyEndsOn ? (further.get(holder(contract))?.[0] ?? null) : null;
  };
}

/** Lines come by their end: the first that a contract is under is the one that ends it. */
function eachOnce(lines: readonly LineExposures[]): ContractExposure[] {
  const first = new Map<string, ContractExposure>();
  for (const each of lines.flatMap(({ exposures }) => exposures)) {
    if (!first.has(each.contractId)) first.set(each.contractId, each);
  }
  return [...first.values()];
}

async function findReserves(
  request: TrackerRequest,
  moment: Moment,
  employers: readonly string[],
): Promise<Map<string, { pence: number; asAt: Day }>> {
  const rows = await request.reader.rows<{ employer_id: string; as_at: Day; pence: string }>(moment, RESERVES, [
    employers,
    moment.asOf,
  ]);
  return new Map(rows.map((row) => [row.employer_id, { pence: Number(row.pence), asAt: row.as_at }]));
}

function mostExposedFirst(employers: readonly EmployerExposures[]): EmployerExposures[] {
  return employers
    .map((employer) => ({ employer, total: employer.exposures.reduce((sum, each) => sum + each.total.high, 0) }))
    .sort((a, b) => b.total - a.total || (a.employer.employerId < b.employer.employerId ? -1 : 1))
    .map(({ employer }) => employer);
}
