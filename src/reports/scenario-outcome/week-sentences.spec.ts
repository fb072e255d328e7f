import { day } from '../../kernel/day';
import { Tally } from '../pay-facts/tally';
import { ContractsOnWeek, KindOfChange, WeekFigures } from './week-figures';
import { hoursSentence, paySentences } from './week-sentences';

const NONE: KindOfChange = { contracts: 0, minutes: 0, pence: 0, wteBefore: 0, wteAfter: 0 };
const CONTRACTS: ContractsOnWeek = {
  ...{ minutesPerWeek: 0, wte: 0, wteBeyondFunded: 0, annualCostPence: 0, payPerHourPence: null },
};

const figures = (changes: Partial<WeekFigures> = {}): WeekFigures => ({
  ...{ before: CONTRACTS, after: CONTRACTS, tally: new Tally() },
  ...{ sameSalary: NONE, otherSalary: NONE, hourly: NONE, toldAlone: [] },
  ...changes,
});

it.each([
  {
    hours: { posts: 2, minutesBefore: 4500, minutesAfter: 4320 },
    sentence: 'the funded WTE of 2 posts comes to 3 hours less: 72 hours instead of 75 hours a week.',
  },
  {
    hours: { posts: 1, minutesBefore: 2100, minutesAfter: 2160 },
    sentence: 'the funded WTE of 1 post comes to 1 hour more: 36 hours instead of 35 hours a week.',
  },
  {
    // one employer's week becomes as much longer as another's becomes shorter
    hours: { posts: 2, minutesBefore: 4320, minutesAfter: 4320 },
    sentence: 'the funded WTE of 2 posts comes to as many hours as before: 72 hours a week.',
  },
])('says in hours what $hours.posts posts lose or gain', ({ hours, sentence }) => {
  expect(hoursSentence(hours, day('2028-03-31'))).toBe(`On 31 March 2028 ${sentence}`);
});

it('says where no post has another week', () => {
  const nothing = { posts: 0, minutesBefore: 0, minutesAfter: 0 };
  expect(hoursSentence(nothing, day('2028-03-31'))).toBe('No post has another full-time week on 31 March 2028.');
});

it('says that a salary does not move, what an hour of it is paid then, and nothing of kinds there are none of', () => {
  const sentences = paySentences(
    figures({
      before: { ...CONTRACTS, payPerHourPence: 1585 },
      after: { ...CONTRACTS, payPerHourPence: 1651 },
      sameSalary: { ...NONE, contracts: 12, minutes: -1080 },
    }),
  );
  expect(sentences).toEqual([
    '12 contracts cost as much as before for 18 hours a week less: a salary for the full-time post does not change with the week.',
    'An hour is paid £16.51 on average instead of £15.85.',
  ]);
  expect(paySentences(figures())).toEqual([]);
});

it('says that hours that are kept cost as much by the hour as before', () => {
  expect(paySentences(figures({ hourly: { ...NONE, contracts: 1 } }))).toEqual([
    '1 contract is paid by the hour: the rate stays, so hours that are kept cost as much as before.',
  ]);
});

it('says so where what some gain is what others lose', () => {
  const otherSalary = { ...NONE, contracts: 2, wteBefore: 129, wteAfter: 129 };
  expect(paySentences(figures({ sameSalary: { ...NONE, contracts: 2 }, otherSalary }))).toEqual([
    '2 contracts cost as much as before for as many hours a week: a salary for the full-time post does not change with the week.',
    '2 contracts of part-time work come to 1.29 WTE instead of 1.29, and to as much salary a year as before.',
  ]);
});

it('says what a longer week costs', () => {
  const hourly = { ...NONE, contracts: 2, minutes: 120, pence: 166_858 };
  const otherSalary = { ...NONE, contracts: 2, pence: -55_000, wteBefore: 129, wteAfter: 125 };
  expect(paySentences(figures({ hourly, otherSalary }))).toEqual([
    '2 contracts of part-time work come to 1.25 WTE instead of 1.29, and to £550 a year of salary less.',
    '2 contracts are paid by the hour: the rate stays, for 2 hours a week more, which comes to £1,668.58 a year of salary more.',
  ]);
});
