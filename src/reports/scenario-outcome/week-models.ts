import { Moment } from '../../kernel/moment.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';
import { holding } from '../../kernel/stretches.js';
import { MoneyValue, moneyValue, NoValue, noValue, NoValueReason } from '../../web/no-value.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { peopleCounted } from '../people-counted.model.js';
import { ChangedWeeks } from './changed-weeks.js';
import { CaseFigures, PostOnLastDay } from './scenario-case.js';
import { ScenarioContracts, ScenarioWeekContracts } from './scenario-week.model.js';
import { ContractsOnWeek, weekFigures, WeekFigures } from './week-figures.js';
import { hoursSentence, paySentences } from './week-sentences.js';
import { WeeksOfCase } from './weeks-of-case.js';

const METHOD = 'scenario-week/1';
const CAVEATS = [
  'ASSUMED: full-time salaries and rates by the hour stay; everybody at these employers works the week supposed, whatever theirs is now.',
  'ASSUMED: no award where none is published: the last scale goes on, and the last published on-cost rates. The apprenticeship levy is not counted.',
];

/** A post on the last day under the week recorded and the one supposed. */
export interface PostOnOtherWeek extends Omit<PostOnLastDay, 'fullTimeMinutes'> {
  readonly postId: string;
  readonly before: number;
  readonly after: number;
}

interface Sides {
  readonly recorded: CaseFigures;
  readonly figures: CaseFigures;
}

export async function postsOnOtherWeek({ recorded, figures }: Sides): Promise<PostOnOtherWeek[]> {
  const [was, is] = [await recorded.postsOnLastDay(), await figures.postsOnLastDay()];
  return [...is].flatMap(([postId, { fullTimeMinutes: after, ...post }]) => {
    const before = was.get(postId)?.fullTimeMinutes ?? null;
    return before === null || after === null || before === after ? [] : [{ ...post, postId, before, after }];
  });
}

/** Minutes a week of a post's funded WTE. */
export function minutesOf({ wte }: { readonly wte: number }, fullTimeMinutes: number): number {
  return divideHalfAwayFromZero(wte * fullTimeMinutes, 100);
}

/** Hours for everybody; pay for those who may know. The figures of one contract tell what that person earns. */
export async function weekInWords(request: TrackerRequest, sides: Sides, weeks: WeeksOfCase): Promise<string[]> {
  const posts = await postsOnOtherWeek(sides);
  const minutes = (side: 'before' | 'after') =>
    divideHalfAwayFromZero(
      posts.reduce((sum, post) => sum + post.wte * post[side], 0),
      100,
    );
  const hours = { posts: posts.length, minutesBefore: minutes('before'), minutesAfter: minutes('after') };
  const inHours = hoursSentence(hours, sides.figures.question.until);
  if (!weeks.changed) return [inHours, weeks.pay.noValue.message];
  return [inHours, ...paySentences(await figuresOf(request, sides, weeks.changed))];
}

export async function weekContracts(
  request: TrackerRequest,
  sides: Sides,
  weeks: WeeksOfCase,
  { knownAt }: Moment,
): Promise<ScenarioWeekContracts | NoValue> {
  if (!weeks.changed) return weeks.pay.noValue;
  const { before, after, tally } = await figuresOf(request, sides, weeks.changed);
  const on = { asOf: sides.figures.question.until, knownAt };
  return Object.assign(new ScenarioWeekContracts(), {
    before: contractsModel(before),
    after: contractsModel(after),
    computedFrom: peopleCounted(on, tally, METHOD, [...CAVEATS, ...weeks.pay.caveats]),
  });
}

async function figuresOf(request: TrackerRequest, { recorded }: Sides, changed: ChangedWeeks): Promise<WeekFigures> {
  const posts = await recorded.postsOnLastDay();
  const contracts = changed.contracts.filter(({ postId }) => posts.has(postId));
  const figures = weekFigures(contracts, (postId) => posts.get(postId)!.wte);
  for (const contract of figures.toldAlone) request.notePayRead(contract);
  return figures;
}

/** What the people on a post cost more on the last day. */
export function costAdded(
  { postId, participationId }: PostOnOtherWeek,
  { figures }: Sides,
  { pay, changed }: WeeksOfCase,
): MoneyValue | NoValue {
  if (!changed) return pay.noValue;
  if (!pay.participations.has(participationId)) return noValue(NoValueReason.OUTSIDE_YOUR_RIGHTS, OTHERS);
  const contracts = changed.contracts.filter((contract) => contract.postId === postId);
  if (contracts.some(({ before, after }) => before.costPence === null || after.costPence === null)) {
    return noValue(NoValueReason.NOT_RECORDED, 'What the people on this post are paid, or an on-cost, is not known.');
  }
  const added = holding(changed.addedByPost.get(postId) ?? [], figures.question.until);
  return moneyValue(added?.pence ?? 0);
}

const OTHERS = 'What people are paid at this employer is not for you to know.';

function contractsModel(contracts: ContractsOnWeek): ScenarioContracts {
  const { minutesPerWeek: hoursPerWeek, wte, wteBeyondFunded, annualCostPence, payPerHourPence } = contracts;
  return {
    ...{ hoursPerWeek, wte, wteBeyondFunded },
    annualCost:
      annualCostPence === null
        ? noValue(NoValueReason.NO_RATE_ON_DATE, 'A rate of on-costs is not published.')
        : moneyValue(annualCostPence),
    payPerHour:
      payPerHourPence === null
        ? noValue(NoValueReason.NOTHING_TO_COUNT, 'No contract falls under the question.')
        : moneyValue(payPerHourPence),
  };
}
