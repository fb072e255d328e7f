import { day } from '../../kernel/day';
import { financialYearOf } from '../../kernel/financial-year';
import { confirmedAt, confirmedCurve, ConfirmedQuestion } from './confirmed-curve';
import { Word } from './said-of-money';

const year = financialYearOf(day('2026-04-01')); // 365 days
const WHOLE = 100 * 10_000 * 365; // one WTE, all of it, all year

let words = 0;
const word = (said_on: string, stage: Word['stage'], of: Partial<Word> = {}): Word => ({
  id: `word ${(words += 1)}`,
  line_id: 'A',
  instalment_id: null,
  stage,
  said_on: day(said_on),
  said_by: 'Invented funder',
  evidence: null,
  ...of,
});
const line = (lineId: string, weight: number, of: { instalmentId?: string; isExtension?: boolean } = {}) => ({
  lineId,
  instalmentId: null,
  isExtension: false,
  weight,
  ...of,
});
const asked = (question: Partial<ConfirmedQuestion>): ConfirmedQuestion => ({
  year,
  weight: 2 * WHOLE,
  amounts: [line('A', WHOLE), line('B', WHOLE / 2)],
  words: [],
  firstWordOn: day('2025-01-01'),
  asOf: day('2026-11-22'),
  from: 365,
  steps: 'CHANGE',
  ...question,
});
const figures = (question: Partial<ConfirmedQuestion>) =>
  confirmedCurve(asked(question)).map(({ on, daysBefore, confirmed }) => [
    on,
    daysBefore,
    confirmed.known ? confirmed.value.share : confirmed.reason,
  ]);

it('rises on each day on which money is signed', () => {
  const said = [
    word('2025-10-01', 'SAID'),
    word('2026-01-15', 'SIGNED'),
    word('2026-03-31', 'OFFERED', { line_id: 'B' }),
    word('2026-04-01', 'SIGNED', { line_id: 'B' }),
  ];
  // A is one of two WTE, B half of one: 50 %, then 75 %.
  expect(figures({ words: said })).toEqual([
    ['2025-04-01', 365, 0],
    ['2026-01-15', 76, 5_000],
    ['2026-04-01', 0, 7_500],
  ]);
});

it('falls where signed money is taken back, and says by whose word', () => {
  const said = [word('2025-12-01', 'SIGNED'), word('2026-02-01', 'DECLINED')];
  const points = confirmedCurve(asked({ words: said }));
  expect(points.map(({ changes }) => changes.map(({ word: { stage }, wte }) => [stage, wte]))).toEqual([
    [],
    [['SIGNED', 100]],
    [['DECLINED', -100]],
    [],
  ]);
});

it('is not known before the first word that is recorded, nor after the day asked from', () => {
  expect(figures({ firstWordOn: day('2026-01-01'), asOf: day('2026-02-01') })).toEqual([
    ['2025-04-01', 365, 'HISTORY_BEGINS_LATER'],
    ['2026-01-01', 90, 0],
    ['2026-02-01', 59, 0],
  ]);
  expect(figures({ firstWordOn: null, asOf: day('2025-04-02') }).map(([, , share]) => share)).toEqual([
    'HISTORY_BEGINS_LATER',
    'HISTORY_BEGINS_LATER',
  ]);
  expect(confirmedAt(asked({ asOf: day('2026-01-01') }), 30).confirmed).toEqual({ known: false, reason: 'AHEAD' });
});

it('is nothing where no post is open in the year', () => {
  expect(confirmedAt(asked({ weight: 0 }), 10).confirmed).toEqual({ known: false, reason: 'NO_POSTS' });
});

it('takes weeks that are the same days before 1 April in every year', () => {
  const leap = financialYearOf(day('2028-04-01'));
  const weeks = (of: typeof year) =>
    confirmedCurve(asked({ year: of, steps: 'WEEK', from: 30, asOf: day('2030-01-01') })).map(
      ({ daysBefore }) => daysBefore,
    );
  expect(weeks(year)).toEqual([28, 21, 14, 7, 0]);
  expect(weeks(leap)).toEqual(weeks(year));
});

it('goes by what was said of an instalment once something was, and by the line before', () => {
  const amounts = [line('A', WHOLE, { instalmentId: 'first' }), line('A', WHOLE, { instalmentId: 'second' })];
  const said = [word('2025-05-01', 'SIGNED'), word('2025-12-01', 'ANNOUNCED', { instalment_id: 'second' })];
  expect(figures({ amounts, words: said })).toEqual([
    ['2025-04-01', 365, 0],
    ['2025-05-01', 335, 10_000],
    ['2025-12-01', 121, 5_000],
    ['2026-04-01', 0, 5_000],
  ]);
});

it('counts the days an extension added only from the day it was said to be used', () => {
  const amounts = [line('A', WHOLE / 2), line('A', WHOLE / 2, { isExtension: true })];
  const said = [word('2025-05-01', 'SIGNED'), word('2026-03-01', 'EXTENSION_EXERCISED')];
  expect(figures({ weight: WHOLE, amounts, words: said })).toEqual([
    ['2025-04-01', 365, 0],
    ['2025-05-01', 335, 5_000],
    ['2026-03-01', 31, 10_000],
    ['2026-04-01', 0, 10_000],
  ]);
});

it('takes back a signed instalment when its line is declined, until one of them is signed anew', () => {
  const amounts = [line('A', WHOLE, { instalmentId: 'first' })];
  const said = [
    word('2025-05-01', 'SIGNED', { instalment_id: 'first' }),
    word('2025-11-20', 'DECLINED'),
    word('2025-12-20', 'OFFERED'),
    word('2026-01-10', 'SIGNED'),
  ];
  expect(figures({ weight: WHOLE, amounts, words: said })).toEqual([
    ['2025-04-01', 365, 0],
    ['2025-05-01', 335, 10_000],
    ['2025-11-20', 132, 0],
    ['2026-01-10', 81, 10_000],
    ['2026-04-01', 0, 10_000],
  ]);
});
