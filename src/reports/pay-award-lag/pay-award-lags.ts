import { Injectable } from '@nestjs/common';
import { employerById } from '../../employers/employer.batches.js';
import { addDays, addYears, Day, inWords } from '../../kernel/day.js';
import { inNumber } from '../../kernel/in-number.js';
import { Moment } from '../../kernel/moment.js';
import { poundsInWords } from '../../kernel/money.js';
import { noValue, NoValue, NoValueReason } from '../../web/no-value.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { findAdoptedGuidance } from '../pay-facts/find-guidance.js';
import { GuidancePolicy } from '../pay-facts/guidance-package.js';
import { NOTHING_ABSENT } from '../pay-facts/missing-answers.js';
import { nobodyCounted } from '../pay-facts/nobody-counted.js';
import { nothingToCount } from '../pay-facts/pay-question.js';
import { Tally } from '../pay-facts/tally.js';
import { peopleCounted } from '../people-counted.model.js';
import { peopleInScope, PeopleQuestion } from '../people-in-scope.js';
import { EmployerBehind, employersBehind, Lost, lostBy } from './award-lag-counts.js';
import {
  AwardedTerms,
  AwardOfContract,
  ContractLag,
  contractLag,
  findAwardedTerms,
  RememberedWaits,
} from './contract-lag.js';
import { coursesInForceOn } from './courses-of-contracts.js';
import { bandKey, findAwards, ScaleAward } from './find-awards.js';
import { EmployerBehindAwards, LostPay, PayAwardLag } from './pay-award-lag.model.js';

const METHOD = 'pay-award-lag/2';
/** Awards of so many years are looked at where the question does not say since when. */
export const YEARS_LOOKED_BACK = 3;

export interface AwardLagQuestion extends PeopleQuestion {
  readonly role: string;
  readonly since?: Day | null;
}

@Injectable()
export class PayAwardLags {
  /** When the awards of the scales that programmes adopted reached the contracts in force on a day. */
  async find(request: TrackerRequest, moment: Moment, question: AwardLagQuestion): Promise<PayAwardLag | NoValue> {
    const scope = await peopleInScope(request, moment, question);
    if (!scope.allowed) return scope.noValue;
    const since = question.since ?? addYears(moment.asOf, -YEARS_LOOKED_BACK);
    const policies = await findAdoptedGuidance(request, moment, scope.programmes);
    const awards = await findAwards(request, moment, policies.values(), since);
    const terms = await findAwardedTerms(request, moment, {
      participations: scope.participations,
      role: question.role,
      from: dayBeforeFirst(awards) ?? moment.asOf,
      until: moment.asOf,
    });
    const histories = coursesInForceOn(moment.asOf, terms);
    if (histories.length === 0) return nothingToCount();
    if (policies.size > 0 && awards.size === 0) return noAwards(since);

    const tally = new Tally();
    const lags = lagsOf(histories, policies, awards, moment.asOf, tally);
    if (lags.length === 0) return nobodyCounted(tally);
    const lost = lostBy(lags.flatMap((lag) => lag.awards));
    const behind = employersBehind(lags);
    // The sentence tells the total.
    noteAwards(request, lost.totalOf);
    return Object.assign(new PayAwardLag(), {
      sentence: sentenceOf(lags, behind, lost, moment.asOf),
      since,
      lost: lostModel(request, lost),
      employers: await employerModels(request, moment, behind),
      computedFrom: peopleCounted(moment, tally, METHOD, [...CAVEATS, ...scope.caveats]),
      moment,
      lags,
    });
  }
}

const CAVEATS = [
  'Contracts in force on the day are looked at, with the pay recorded for them since before the first of these awards: pay that nobody wrote down when it rose counts as not raised.',
  'A contract counts together with those it follows: which the same person held at the same employer, in the same programme and role, up to the day before, on whatever post. Nothing is joined over a gap of a day or more, across programmes, roles or employers, or with a contract held beside it.',
  'A rise counts for one award: the latest in effect on its first day for which none was counted yet. It is a change for the reason PAY_AWARD, or higher full-time pay that starts within 18 months of the award and is not said to be an increment, a promotion, a transfer or a harmonisation.',
  'A scale point has each award on its effective day. A rise written down as backdated counts from the day it was backdated to.',
  'Lost is what the award would have added to the pay of the day before it, for the hours paid, day by day; awards are not compounded, and a rise smaller than the award counts as the award. It is rounded to the penny once, for each contract and award; every total is a sum of these.',
];

function dayBeforeFirst(awards: ReadonlyMap<string, readonly ScaleAward[]>): Day | null {
  const days = [...awards.values()].map(([first]) => first!.effectiveOn).sort();
  return days.length === 0 ? null : addDays(days[0]!, -1);
}

function lagsOf(
  histories: readonly AwardedTerms[][],
  policies: ReadonlyMap<string, GuidancePolicy>,
  awards: ReadonlyMap<string, readonly ScaleAward[]>,
  asOf: Day,
  tally: Tally,
): ContractLag[] {
  const waits = new RememberedWaits(asOf);
  const contractsOfWorker = new Map<string, number>();
  for (const [{ workerId }] of histories as [AwardedTerms][]) {
    contractsOfWorker.set(workerId, (contractsOfWorker.get(workerId) ?? 0) + 1);
  }
  return histories.flatMap((history) => {
    const { employerId: employer, programmeId, workerId } = history[0]!;
    const workersWithSeveral = contractsOfWorker.get(workerId) === 1 ? [] : [workerId];
    const one = { employer, contracts: 1, workersWithSeveral };
    const policy = policies.get(programmeId);
    const its = policy && awards.get(bandKey(policy));
    if (!its) {
      tally.exclude(policy ? 'NO_RATE_ON_DATE' : 'GUIDANCE_NOT_ADOPTED', one, NOTHING_ABSENT);
      return [];
    }
    tally.count(one);
    return [contractLag(history, its, asOf, waits)];
  });
}

function noAwards(since: Day): NoValue {
  return noValue(
    NoValueReason.NO_RATE_ON_DATE,
    `No award to the bands that these programmes adopted took effect since ${inWords(since)} and was published by the day; give an earlier \`since\`, or ask about another day.`,
  );
}

function sentenceOf(
  lags: readonly ContractLag[],
  employers: readonly EmployerBehind[],
  { totalPence }: Lost,
  asOf: Day,
): string {
  const behind = lags.filter((lag) => lag.behind > 0).length;
  const at = employers.filter(({ contractsBehind }) => contractsBehind > 0).length;
  if (behind === 0 && totalPence === 0) {
    return `None of ${lags.length} contracts is behind with an award on ${inWords(asOf)}, and nobody lost pay by one that came late.`;
  }
  return `On ${inWords(asOf)} ${behind} of ${lags.length} contracts, at ${at} of ${employers.length} employers, ${inNumber(behind, 'has', 'have')} not had every award; by awards applied late or not yet people lost ${poundsInWords(totalPence)}.`;
}

async function employerModels(
  request: TrackerRequest,
  moment: Moment,
  behind: readonly EmployerBehind[],
): Promise<EmployerBehindAwards[]> {
  const found = await Promise.all(behind.map(({ employerId }) => request.load(employerById, moment, employerId)));
  const rows = behind.map(({ contracts, contractsBehind, mostAwardsBehind, lost }, at) => {
    const employer = found[at] ?? null;
    const model = { employer, contracts, contractsBehind, mostAwardsBehind, lost: lostModel(request, lost) };
    return { model: Object.assign(new EmployerBehindAwards(), model), lost: lost.totalPence };
  });
  // By what is not read of the model: that would count as asked for.
  rows.sort(
    (a, b) =>
      b.model.mostAwardsBehind - a.model.mostAwardsBehind ||
      b.lost - a.lost ||
      ((a.model.employer?.name ?? '') < (b.model.employer?.name ?? '') ? -1 : 1),
  );
  return rows.map(({ model }) => model);
}

/** What one person lost tells of that person's pay, where it is asked for. */
export function lostModel(
  request: TrackerRequest,
  { totalPence: total, perPersonPence: perPerson, mostPence, totalOf, mostOf }: Lost,
): LostPay {
  return Object.assign(new LostPay(), {
    readTotal() {
      noteAwards(request, totalOf);
      return { total, perPerson };
    },
    readMost() {
      noteAwards(request, mostOf);
      return mostPence;
    },
  });
}

/** What came of awards for one person tells of their pay, and of that under the contracts it follows. */
export function noteAwards(request: TrackerRequest, awards: readonly AwardOfContract[]): void {
  for (const { employerId, course } of awards) {
    for (const contractId of course) request.notePayRead({ employerId, contractId });
  }
}
