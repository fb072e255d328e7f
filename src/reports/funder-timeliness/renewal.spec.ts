import { day } from '../../kernel/day';
import { Word } from '../confirmed-by/said-of-money';
import { firstWordOn, noticeGiven } from './renewal';

it.each([
  { days: [40, -71, 20], median: 2_000, worst: -71, afterTheEnd: 1 },
  { days: [40, 21], median: 3_050, worst: 21, afterTheEnd: 0 }, // (40 + 21) ÷ 2 = 30.5
  { days: [0], median: 0, worst: 0, afterTheEnd: 0 }, // said on the last day: not after the end
  { days: [-1, -2, -3, -4], median: -250, worst: -4, afterTheEnd: 4 },
  { days: [], median: null, worst: null, afterTheEnd: 0 },
])('$days days: the middle one, the worst, and how many after the end', ({ days, ...expected }) => {
  expect(noticeGiven(days)).toEqual(expected);
});

const word = (said_on: string, stage: Word['stage'], instalment_id: string | null = null): Word => ({
  id: said_on,
  line_id: 'A',
  instalment_id,
  stage,
  said_on: day(said_on),
  said_by: 'Invented funder',
  evidence: null,
});
const saidOn = (found: ReturnType<typeof firstWordOn>) =>
  found === null || found === 'DECLINED' ? found : found.said_on;

it('takes the first day on which money was as certain as asked', () => {
  const words = [word('2026-02-11', 'SAID'), word('2026-03-20', 'OFFERED'), word('2026-05-21', 'SIGNED')];
  const line = { kind: 'NEXT_LINE', lineId: 'A', instalmentId: null } as const;
  expect(saidOn(firstWordOn(line, words, 'SIGNED_ONLY'))).toBe('2026-05-21');
  expect(saidOn(firstWordOn(line, words, 'SIGNED_AND_OFFERED'))).toBe('2026-03-20');
  expect(saidOn(firstWordOn(line, words.slice(0, 1), 'SIGNED_ONLY'))).toBeNull();
  expect(saidOn(firstWordOn(line, [...words, word('2026-06-01', 'DECLINED')], 'SIGNED_ONLY'))).toBe('DECLINED');
});

it('takes an instalment by what was said of itself, and an extension from when it was used', () => {
  const words = [
    word('2023-02-14', 'SIGNED'),
    word('2026-03-12', 'SIGNED', 'this year'),
    word('2026-10-01', 'EXTENSION_EXERCISED'),
  ];
  const money = { lineId: 'A', instalmentId: 'this year' };
  expect(saidOn(firstWordOn({ ...money, kind: 'INSTALMENT' }, words, 'SIGNED_ONLY'))).toBe('2026-03-12');
  expect(
    saidOn(firstWordOn({ ...money, kind: 'INSTALMENT', instalmentId: 'next year' }, words, 'SIGNED_ONLY')),
  ).toBeNull();
  const declined = [...words, word('2026-11-20', 'DECLINED')];
  expect(saidOn(firstWordOn({ ...money, kind: 'INSTALMENT' }, declined, 'SIGNED_ONLY'))).toBe('DECLINED');
  expect(saidOn(firstWordOn({ kind: 'EXTENSION', lineId: 'A', instalmentId: null }, words, 'SIGNED_ONLY'))).toBe(
    '2026-10-01',
  );
});
