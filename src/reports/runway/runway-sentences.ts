import { daysBetween, inWords } from '../../kernel/day.js';
import { unscaled } from '../../kernel/decimal.js';
import { Moment } from '../../kernel/moment.js';
import { Pence, poundsInWords } from '../../kernel/money.js';
import { moneyValue, MoneyValue, NoValue, noValue, NoValueReason } from '../../web/no-value.js';
import { NoRunway, RunwayOfLine, RunwayQuestion } from './find-runways.js';
import { FundingLineRunway } from './runway.model.js';

const WHY_NOT: Readonly<Record<NoRunway, string>> = {
  NO_END: 'The money recurs without an agreed end, so there is no amount that could run out.',
  AMOUNT_NOT_RECORDED: 'The amount of the line is not recorded; enter it with correctFundingLine.',
  COST_NOT_RECORDED:
    'A post that the line pays has neither pay that you may see nor a recorded cost; enter its cost with changePost.',
};

/** A line's runway as it is told. */
export function runwayModel(line: RunwayOfLine, moment: Moment): FundingLineRunway {
  const { lineId, endsOn, cashBasis, posts, postsAtRecordedCost, postsAtProjectedPay, runway } = line;
  const ofEvery = {
    lineId,
    moment,
    endsOn,
    cashBasis,
    costBasis: postsAtProjectedPay > 0 ? ('PROJECTED_PAY' as const) : ('RECORDED_POST_COST' as const),
    postCount: posts,
    postsAtRecordedCost,
  };
  if (typeof runway === 'string') {
    const unknown = noValue(
      runway === 'NO_END' ? NoValueReason.NOT_APPLICABLE : NoValueReason.NOT_RECORDED,
      WHY_NOT[runway],
    );
    return {
      ...ofEvery,
      ...allMoney(() => unknown),
      outlook: 'NOT_KNOWN',
      sentence: WHY_NOT[runway],
      runsOutOn: null,
      daysBeforeEnd: null,
      periods: [],
    };
  }
  const { runsOutOn, cashPence, costPence, periods } = runway;
  const balance = cashPence - costPence;
  const [shortfall, surplus] = [Math.max(0, -balance), Math.max(0, balance)];
  const amounts = { cash: cashPence, cost: costPence, shortfall, surplus };
  return {
    ...ofEvery,
    ...allMoney((name) => moneyValue(amounts[name])),
    outlook: runsOutOn ? 'RUNS_OUT_BEFORE_END' : 'LASTS_TO_END',
    sentence: sentenceOf(line, runsOutOn, balance),
    runsOutOn,
    daysBeforeEnd: runsOutOn ? daysBetween(runsOutOn, endsOn!) + 1 : 0,
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

function sentenceOf({ endsOn }: RunwayOfLine, runsOutOn: RunwayOfLine['endsOn'], balance: number): string {
  const amount = poundsInWords(Math.abs(balance) as Pence);
  if (runsOutOn === null) {
    return `The cash lasts to the end on paper, ${inWords(endsOn!)}, with ${amount} left.`;
  }
  const days = daysBetween(runsOutOn, endsOn!) + 1;
  const before = `${days} ${days === 1 ? 'day' : 'days'} of the money on paper, which ends on ${inWords(endsOn!)}`;
  return balance < 0
    ? `The cash no longer pays the posts from ${inWords(runsOutOn)}, with ${before}, still to go; it is ${amount} short at the end.`
    : `The cash so far does not pay the posts from ${inWords(runsOutOn)}, with ${before}, still to go; later cash makes up for it and leaves ${amount}.`;
}

/** What is assumed, in sentences. */
export function runwayCaveats({ award }: Pick<RunwayQuestion, 'award'>): string[] {
  const percent = unscaled(award, 2).replace(/\.?0+$/, '');
  return [
    award === 0
      ? 'ASSUMED: no award where none is published: the last scale goes on, and pay and costs recorded in pounds stay.'
      : `ASSUMED: ${percent} % a year where no award is published, also for pay and costs recorded in pounds.`,
    'ASSUMED: the last published on-cost rates go on. The apprenticeship levy is not counted.',
    'Without instalments, the amount of a line is spread over its days, with its recorded uplift; each financial year’s part is there from its first day.',
    'A post is taken to be filled after the day of the question, unless it is frozen; days on which it was vacant cost nothing.',
    'A line pays its allocated share of what a post costs, also where the share was once given in pounds.',
  ];
}
