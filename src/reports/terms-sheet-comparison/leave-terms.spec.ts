import { OfferTerm } from './comparison.enums.js';
import { offerRows } from './leave-terms.js';

const sheet = (...years: number[]) => ({
  leaveSteps: years.map((fromCompletedYears) => ({ fromCompletedYears, leaveDays: 2700 })),
});

it('has a row for every number of years at which a sheet has a step, each once', () => {
  const rows = offerRows(Object.values(OfferTerm), [sheet(0, 2, 5), sheet(0, 15), sheet(2, 10), sheet()]);
  const days = rows.filter(({ term }) => term.startsWith('LEAVE_DAYS')).map(({ completedYears }) => completedYears);
  const hours = rows.filter(({ term }) => term.startsWith('LEAVE_HOURS')).map(({ completedYears }) => completedYears);
  expect([days, hours]).toEqual([
    [0, 5, 10, 2, 15],
    [0, 5, 10, 2, 15],
  ]);
  expect(rows.filter(({ completedYears }) => completedYears === null)).toHaveLength(17);
});

it('has the rows asked for, and none of steps where there are no others', () => {
  const asked = [OfferTerm.LEAVE_DAYS_AT_STEP, OfferTerm.SICK_PAY, OfferTerm.SICK_PAY, OfferTerm.LEAVE_DAYS_AT_START];
  expect(offerRows(asked, [sheet(0, 5)])).toEqual([
    { term: 'SICK_PAY', completedYears: null },
    { term: 'LEAVE_DAYS_AT_START', completedYears: 0 },
  ]);
});
