import { Day, daysBetween, inWords } from '../../kernel/day.js';
import { unscaled } from '../../kernel/decimal.js';
import { Moment } from '../../kernel/moment.js';
import { Pence, poundsInWords } from '../../kernel/money.js';
import { moneyValue, MoneyValue, NoValue, noValue, NoValueReason } from '../../web/no-value.js';
import { missingAnswers } from '../missing-answers.model.js';
import { NoRunway, RunwayOfLine, RunwayQuestion } from './find-runways.js';
import { LineRunway } from './line-runway.js';
import { FundingLineRunway } from './runway.model.js';

const WHY_NOT: Readonly<Record<NoRunway, string>> = {
  NO_POSTS: 'The line pays no post, so what it costs is not recorded here.',
  NO_END: 'The money recurs without an agreed end, so there is no amount that could run out.',
  AMOUNT_NOT_RECORDED: 'The amount of the line is not recorded; enter it with correctFundingLine.',
  COST_NOT_RECORDED:
    'A post that the line pays has neither pay that you may see nor a recorded cost; enter its cost with changePost.',
};

const REASONS: Readonly<Record<NoRunway, NoValueReason>> = {
  NO_POSTS: NoValueReason.NOTHING_TO_COUNT,
  NO_END: NoValueReason.NOT_APPLICABLE,
  AMOUNT_NOT_RECORDED: NoValueReason.NOT_RECORDED,
  COST_NOT_RECORDED: NoValueReason.NOT_RECORDED,
};

/** A line's runway as it is told. */
export function runwayModel(line: RunwayOfLine, moment: Moment): FundingLineRunway {
  const { lineId, endsOn, cashBasis, posts, postsAtRecordedCost, postsAtProjectedPay, missingPensions, runway } = line;
  const ofEvery = {
    lineId,
    moment,
    endsOn,
    cashBasis,
    costBasis: postsAtProjectedPay > 0 ? ('PROJECTED_PAY' as const) : ('RECORDED_POST_COST' as const),
    postCount: posts,
    postsAtRecordedCost,
    pensionNotRecorded: missingPensions.size,
    pensionNotRecordedBecause: missingAnswers([...missingPensions.values()]),
  };
  if (typeof runway === 'string') {
    const unknown = noValue(REASONS[runway], WHY_NOT[runway]);
    return {
      ...ofEvery,
      ...allMoney(() => unknown),
      outlook: 'NOT_KNOWN',
      sentence: WHY_NOT[runway],
      runsOutOn: null,
      spentOn: null,
      daysBeforeEnd: null,
      periods: [],
    };
  }
  const { runsOutOn, spentOn, cashPence, costPence, periods } = runway;
  const balance = cashPence - costPence;
  const amounts = { cash: cashPence, cost: costPence, shortfall: Math.max(0, -balance), surplus: Math.max(0, balance) };
  return {
    ...ofEvery,
    ...allMoney((name) => moneyValue(amounts[name])),
    outlook: spentOn ? 'RUNS_OUT_BEFORE_END' : runsOutOn ? 'SHORT_FOR_A_TIME' : 'LASTS_TO_END',
    sentence: sentenceOf(runway, endsOn!),
    runsOutOn,
    spentOn,
    daysBeforeEnd: spentOn ? daysBetween(spentOn, endsOn!) + 1 : 0,
    periods: periods.map((period) => ({
      startsOn: period.startsOn,
      endsOn: period.endsOn,
      cash: period.cashPence,
      cost: period.costPence,
      balance: period.balancePence,
    })),
  };
}

function allMoney(of: (name: 'cash' | 'cost' | 'shortfall' | 'surplus') => MoneyValue | NoValue) {
  return { cash: of('cash'), cost: of('cost'), shortfall: of('shortfall'), surplus: of('surplus') };
}

function sentenceOf({ runsOutOn, spentOn, cashPence, costPence }: LineRunway, endsOn: Day): string {
  const amount = poundsInWords(Math.abs(cashPence - costPence) as Pence);
  const end = `the end on paper, ${inWords(endsOn)}`;
  if (spentOn) {
    const days = daysBetween(spentOn, endsOn) + 1;
    const unpaid = `${days} ${days === 1 ? 'day' : 'days'} to ${end}, ${days === 1 ? 'is' : 'are'} not paid for`;
    return `All cash is spent before ${inWords(spentOn)} is over: ${unpaid}, and ${amount} is lacking.`;
  }
  return runsOutOn
    ? `The cash so far does not suffice on ${inWords(runsOutOn)}; later instalments make up for it, and ${amount} is left at ${end}.`
    : `The cash lasts to ${end}, and ${amount} is left.`;
}

/** What is assumed, in sentences. */
export function runwayCaveats({ award }: Pick<RunwayQuestion, 'award'>): string[] {
  const percent = unscaled(award, 2).replace(/\.?0+$/, '');
  return [
    award === 0
      ? 'ASSUMED: no award where none is published: the last scale goes on, and pay and costs recorded in pounds stay.'
      : `ASSUMED: ${percent} % a year where no award is published, also for pay and costs recorded in pounds.`,
    'ASSUMED: the last published on-cost rates go on. The apprenticeship levy is not counted.',
    'Instalments are there from their first day; without instalments, all of the amount is, and its periods only spread it over its days, with its recorded uplift.',
    'A post is taken to be filled after the day of the question, unless it is frozen; days on which it was vacant cost nothing.',
    'A line pays its allocated share of what a post costs, also where the share was once given in pounds.',
  ];
}
