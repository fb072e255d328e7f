import { SHEETS } from '../imports/sheets/all-sheets.js';
import { StagedRow } from '../imports/staged-row.js';
import { ROUNDS, rowsOfRounds } from './rounds.js';

const staged = (sheet: string, values: StagedRow['values'], file = 'demonstration-programme.xlsx'): StagedRow => ({
  sheet: SHEETS.find(({ name }) => name === sheet)!,
  file,
  row: 2,
  intent: null,
  values,
  isSound: true,
});

const EMPLOYER = { employer: 'Rowan Bank Trust (invented)' };
const CONTRACT = { ...EMPLOYER, contract: 'C1' };
const terms = (startsOn: string, more = {}): StagedRow =>
  staged('terms', { ...CONTRACT, starts_on: startsOn, ...more });

/** The round that each row is entered in. */
function roundsOf(rows: readonly StagedRow[], firstSaid: readonly StagedRow[] = []): string[] {
  const rounds = rowsOfRounds(rows, firstSaid);
  return rows.map((row) => ROUNDS[rounds.findIndex((round) => round.includes(row))]!);
}

it.each([
  { what: 'long ago', on: '2023-04-01', round: '2025-09-01' },
  { what: 'on the day of a round', on: '2025-09-01', round: '2025-09-01' },
  { what: 'on the day after it', on: '2025-09-02', round: '2026-02-02' },
  { what: 'after the last one', on: '2026-12-14', round: '2026-11-20' },
])('what happened $what is entered in the next round, what is ahead in the last', ({ on, round }) => {
  expect(roundsOf([terms(on)])).toEqual([round]);
});

it('a row without a day is entered first, unless its programme came later', () => {
  const worker = { ...EMPLOYER, reference: 'W1' };
  expect(roundsOf([staged('workers', worker), staged('workers', worker, 'third-programme.xlsx')])).toEqual([
    '2025-09-01',
    '2026-11-20',
  ]);
});

it('a row waits for what it names, and for no more than the first row of that', () => {
  const post = (stateFrom: string) =>
    staged('posts', { ...EMPLOYER, programme: 'P', reference: 'RB-1', state_from: stateFrom });
  const line = staged('funding_lines', { programme: 'P', reference: 'L', said_on: '2026-03-20' });
  const allocation = staged('allocations', { ...EMPLOYER, programme: 'P', funding_line: 'L', post: 'RB-1' });
  const contract = staged('contracts', { ...EMPLOYER, reference: 'C1', post: 'RB-1', starts_on: '2024-04-01' });
  expect(roundsOf([post('2024-04-01'), post('2026-07-01'), line, allocation, contract])).toEqual([
    '2025-09-01',
    '2026-07-01',
    '2026-04-01',
    '2026-04-01',
    '2025-09-01',
  ]);
});

it('what was first entered wrong comes right in the round of corrections', () => {
  const right = terms('2025-04-01', { pay_amount: 30_810 });
  const wrong = terms('2025-04-01', { pay_amount: 30_180 });
  expect(roundsOf([right], [wrong])).toEqual(['2026-03-09']);
  expect(rowsOfRounds([right], [wrong])[0]).toEqual([wrong]);
});
