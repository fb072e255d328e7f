import { Day } from '../../kernel/day.js';
import { MoneyValue, moneyValue, NoValue, noValue, NoValueReason } from '../../web/no-value.js';
import { Loss } from '../funding-cliff/funding-cliff.js';
import { decisionModel, fundedUntilModel } from '../funding-risk/risk-sentences.js';
import { Decision } from './case-differences.js';
import { LastDay } from './scenario-case.js';
import { averageCover, PostCover } from './scenario-effect.js';
import { ScenarioDecision } from './scenario-decisions.model.js';
import { ScenarioPostCover } from './scenario-posts.model.js';
import { ScenarioChange, ScenarioLastDay } from './scenario-totals.model.js';

interface Totals {
  readonly total: Loss;
  readonly lastDay: LastDay;
}

export function lastDayModel({ annualCost, annualCostPaid, ...counted }: LastDay): ScenarioLastDay {
  return { ...counted, annualCost: costValue(annualCost), annualCostPaid: costValue(annualCostPaid) };
}

export function changeModel(before: Totals, after: Totals): ScenarioChange {
  return {
    postsLosing: after.total.posts - before.total.posts,
    wteLost: after.total.wte - before.total.wte,
    annualCostLost: costValue(difference(before.total.annualCostPence, after.total.annualCostPence)),
    practicesLeft: after.total.practices - before.total.practices,
    registeredPatients: after.total.registeredPatients - before.total.registeredPatients,
    mostDeprivedPatients: after.total.mostDeprivedPatients - before.total.mostDeprivedPatients,
    wtePaidOnLastDay: after.lastDay.wtePaid - before.lastDay.wtePaid,
    annualCostOnLastDay: costValue(difference(before.lastDay.annualCost, after.lastDay.annualCost)),
    annualCostPaidOnLastDay: costValue(difference(before.lastDay.annualCostPaid, after.lastDay.annualCostPaid)),
    hoursPerWeekOnLastDay: after.lastDay.hoursPerWeek - before.lastDay.hoursPerWeek,
    hoursPaidPerWeekOnLastDay: after.lastDay.hoursPaidPerWeek - before.lastDay.hoursPaidPerWeek,
  };
}

export function coverModel(cover: PostCover): ScenarioPostCover {
  return {
    fundedUntil: fundedUntilModel(cover.funded),
    coverOnLastDay: cover.onLastDay,
    averageCover: averageCover(cover),
  };
}

export function decisionInCase(
  { line, decidedOn, isSafe, daysPastTheMoney, costPastTheMoney }: Decision,
  asOf: Day,
  maySeeReference: (employerId: string) => boolean,
): ScenarioDecision {
  return {
    moneyEndsOn: line.moneyEndsOn,
    posts: line.postIds.length,
    wte: line.wte,
    annualCost: costValue(line.annualCostPence),
    lastSafeDecisionDay: decisionModel(line.explained(), asOf, maySeeReference),
    ...{ decidedOn, isSafe, daysPastTheMoney },
    costPastTheMoney: daysPastTheMoney === null ? noSafeDay() : costValue(costPastTheMoney),
  };
}

function difference(before: number | null, after: number | null): number | null {
  return before === null || after === null ? null : after - before;
}

function costValue(amount: number | null): MoneyValue | NoValue {
  if (amount !== null) return moneyValue(amount);
  return noValue(NoValueReason.NOT_RECORDED, 'No annual cost is recorded for these posts; enter it with changePost.');
}

function noSafeDay(): NoValue {
  return noValue(NoValueReason.NOT_APPLICABLE, 'There is no last safe day to reckon from.');
}
