import { day } from '../../kernel/day';
import { known, unknown } from '../../kernel/known';
import { LineAtRisk } from '../funding-risk/lines-at-risk';
import { decisionOn } from './case-differences';

const LINE = {
  ...{ lineId: 'line', moneyEndsOn: day('2027-03-31'), postIds: ['post'], wte: 100, annualCostPence: 3_650_000 },
  decision: known({ decideBy: day('2027-02-26'), decideByBeforeRollBack: day('2027-02-28') }),
} as unknown as LineAtRisk;

it.each([
  { on: '2027-02-26', isSafe: true, days: 0, pence: 0 },
  // A Saturday: no longer a working day to decide on, but notice would still end with the money.
  { on: '2027-02-27', isSafe: false, days: 0, pence: 0 },
  { on: '2027-02-28', isSafe: false, days: 0, pence: 0 },
  // £36,500 a year are £100 a day.
  { on: '2027-03-01', isSafe: false, days: 1, pence: 10_000 },
  { on: '2027-03-10', isSafe: false, days: 10, pence: 100_000 },
])('a decision on $on goes $days days past the money', ({ on, isSafe, days, pence }) => {
  expect(decisionOn(LINE, day(on))).toMatchObject({ isSafe, daysPastTheMoney: days, costPastTheMoney: pence });
});

it('does not guess where there is no safe day, or no cost', () => {
  const noDay = { ...LINE, decision: unknown('NO_POSTS') } as unknown as LineAtRisk;
  expect(decisionOn(noDay, day('2027-03-10'))).toMatchObject({ isSafe: null, daysPastTheMoney: null });
  const noCost = { ...LINE, annualCostPence: null };
  expect(decisionOn(noCost, day('2027-03-10'))).toMatchObject({ daysPastTheMoney: 10, costPastTheMoney: null });
});
