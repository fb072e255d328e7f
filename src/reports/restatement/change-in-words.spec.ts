import { day } from '../../kernel/day.js';
import { changeInWords, quantityInWords } from './change-in-words.js';
import { KnownChange } from './known-change.js';
import { ChangedThing, ChangeKind, RestatedUnit } from './restatement.enums.js';

const change = (parts: Partial<KnownChange>): KnownChange => ({
  at: new Date('2026-06-01T09:00:00Z'),
  what: ChangedThing.TERMS,
  kind: ChangeKind.CHANGED,
  records: 1,
  fields: [],
  firstFrom: null,
  lastFrom: null,
  subject: null,
  source: null,
  ...parts,
});

describe('a change in words', () => {
  it.each([
    {
      parts: {
        records: 3,
        fields: ['pay_amount', 'ends_on'],
        firstFrom: day('2025-04-01'),
        lastFrom: day('2025-04-01'),
      },
      words: '3 versions of terms changed (last day, pay), in force from 1 April 2025',
    },
    {
      parts: { kind: ChangeKind.RECORDED, records: 2, firstFrom: day('2024-01-15'), lastFrom: day('2025-04-01') },
      words: '2 versions of terms entered, in force from days between 15 January 2024 and 1 April 2025',
    },
    {
      parts: { what: ChangedThing.WORKER, fields: ['role_started_on'] },
      words: '1 worker changed (start in the role)',
    },
    { parts: { what: ChangedThing.POST, kind: ChangeKind.REMOVED }, words: '1 post taken out' },
    {
      parts: {
        what: ChangedThing.PAY_SCALE,
        kind: ChangeKind.PUBLISHED,
        records: 3,
        subject: 'Scotland band 5, 2025/26',
        source: 'Invented circular',
        firstFrom: day('2025-04-01'),
        lastFrom: day('2025-04-01'),
      },
      words: 'Scotland band 5, 2025/26 published (Invented circular), in force from 1 April 2025',
    },
    {
      parts: {
        what: ChangedThing.ON_COST_RATE,
        kind: ChangeKind.SUPERSEDED,
        subject: 'National Insurance of employers (United Kingdom), 2025/26',
        source: 'Invented notice',
        firstFrom: day('2025-04-06'),
        lastFrom: day('2025-04-06'),
      },
      words:
        'National Insurance of employers (United Kingdom), 2025/26 no longer counted (Invented notice), in force from 6 April 2025',
    },
    {
      parts: { what: ChangedThing.TERMS_SHEET_LEAVE, kind: ChangeKind.RECORDED, records: 2 },
      words: '2 steps of leave of terms sheets entered',
    },
    { parts: { what: ChangedThing.NOT_TRACED }, words: 'Something that is not looked for here' },
  ])('$words', ({ parts, words }) => {
    expect(changeInWords(change(parts))).toBe(words);
  });
});

it.each([
  [3_324_700, RestatedUnit.POUNDS_PER_YEAR, '£33,247 a year'],
  [-3, RestatedUnit.POUNDS_PER_HOUR, '−£0.03 an hour'],
  [100, RestatedUnit.CONTRACTS, '1 contract'],
  [-200, RestatedUnit.WORKERS, '−2 people'],
  [24_420, RestatedUnit.HOURS_PER_YEAR, '244.20 hours'],
  [-1_234_567_890, RestatedUnit.POUNDS, '−£12,345,678.90'],
  [9_214, RestatedUnit.POINTS, '92.14 points'],
  [450, RestatedUnit.PERCENT_OF_PAY, '4.50 %'],
  [100, RestatedUnit.WEEKS, '1 week'],
  [300, RestatedUnit.DIFFERENCES, '3 differences'],
])('%s hundredths of %s are %s', (hundredths, unit, words) => {
  expect(quantityInWords(hundredths, unit)).toBe(words);
});
