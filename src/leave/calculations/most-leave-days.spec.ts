import { mostLeaveDays } from './most-leave-days';

const AFC = [
  { fromCompletedYears: 0, annualLeaveDays: 27, publicHolidayDays: 8 },
  { fromCompletedYears: 5, annualLeaveDays: 29, publicHolidayDays: 8 },
  { fromCompletedYears: 10, annualLeaveDays: 33, publicHolidayDays: 8 },
];
const SHEET = [
  { fromCompletedYears: 0, leaveDays: 2_500 },
  { fromCompletedYears: 5, leaveDays: 3_050 },
];

it.each([
  { what: 'what the sheet offers for the service', offered: SHEET, completedYears: 4, days: 2_500 },
  { what: 'what the sheet offers for longer service', offered: SHEET, completedYears: 5, days: 3_050 },
  {
    what: 'the most that the sheet offers, of service not recorded',
    offered: SHEET,
    completedYears: null,
    days: 3_050,
  },
  { what: 'statute, where Agenda for Change gives less', offered: [], completedYears: 4, days: 2_800 },
  { what: 'Agenda for Change, where it gives more', offered: [], completedYears: 5, days: 2_900 },
  { what: 'the most of Agenda for Change, of service not recorded', offered: [], completedYears: null, days: 3_300 },
  { what: 'statute before the first step of a sheet', offered: SHEET.slice(1), completedYears: 1, days: 2_800 },
])('is $what', ({ offered, completedYears, days }) => {
  expect(mostLeaveDays({ offered, afcSteps: AFC, completedYears })).toBe(days);
});

it('is statute where no step is published', () => {
  expect(mostLeaveDays({ offered: [], afcSteps: [], completedYears: null })).toBe(2_800);
});
