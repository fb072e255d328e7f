import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { day } from '../../kernel/day';
import { RedundancyNumber, redundancyRulesOn, RedundancyRules, statutoryRedundancy } from './statutory-redundancy';

const FACTS = join(__dirname, '../../reference-data/facts/statutory_redundancy.csv');
const facts = parse(readFileSync(FACTS), { columns: true }) as Record<string, string>[];
const numbers = facts
  .filter(({ jurisdiction }) => jurisdiction === 'Great Britain')
  .map((row): RedundancyNumber => ({
    parameter: row['parameter'] as RedundancyNumber['parameter'],
    value: Math.round(Number(row['value']) * 100),
    ageFrom: row['age_from'] ? Number(row['age_from']) : null,
    validFrom: row['effective_from'] ? day(row['effective_from']) : null,
    validTo: row['effective_to'] ? day(row['effective_to']) : null,
    source: row['source_url']!,
  }));

function rulesOn(on: string): RedundancyRules {
  const rules = redundancyRulesOn(numbers, day(on));
  if (!rules.known) throw new Error(rules.reason);
  return rules.value;
}

/** As GOV.UK states it for each year: twenty years from 41 at the cap. */
const mostPaid = facts
  .filter(({ parameter }) => parameter === 'maximum_statutory_payment')
  .map((row) => ({ from: row['effective_from']!, pence: Number(row['value']) * 100 }));

it.each(mostPaid)('from $from the most that statute gives is $pence pence', ({ from, pence }) => {
  const dismissed = { annualPence: 9_000_000, completeYears: 25, endsOn: day(from) };
  expect(statutoryRedundancy({ ...dismissed, ageBand: null }, rulesOn(from)).high).toBe(pence);
  const oldest = { band: 'FROM_65', heldOn: day(from) } as const;
  expect(statutoryRedundancy({ ...dismissed, ageBand: oldest }, rulesOn(from))).toEqual({ low: pence, high: pence });
});

it.each([
  { years: 1, low: 0, high: 0 },
  { years: 2, low: 59_615, high: 178_846 }, // 31,000 ÷ 52 × 1, × 3
  { years: 12, low: 357_692, high: 1_073_077 }, // × 6, × 18
  { years: 20, low: 596_154, high: 1_788_462 }, // × 10, × 30
  { years: 30, low: 596_154, high: 1_788_462 }, // twenty count
  { years: null, low: 0, high: 1_788_462 }, // not recorded: none, or twenty
])('£31,000 and $years years: from $low to $high pence', ({ years, low, high }) => {
  const dismissed = { annualPence: 3_100_000, completeYears: years, ageBand: null, endsOn: day('2027-03-31') };
  expect(statutoryRedundancy(dismissed, rulesOn('2027-03-31'))).toEqual({ low, high });
});

it('holds a week at the cap of the day: £43,039 is £827.67 a week, counted as £751', () => {
  const dismissed = { annualPence: 4_303_900, completeYears: 4, ageBand: null, endsOn: day('2027-04-05') };
  expect(statutoryRedundancy(dismissed, rulesOn('2027-04-05'))).toEqual({ low: 150_200, high: 450_600 });
});

it.each([
  { band: 'FROM_30_TO_34', years: 12, low: 625_962, high: 715_385 }, // 596.15 × 10.5, × 12
  { band: 'FROM_65', years: 12, low: 1_073_077, high: 1_073_077 }, // × 18
  { band: 'FROM_25_TO_29', years: 2, low: 119_231, high: 119_231 }, // × 2
  { band: 'FROM_25_TO_29', years: 1, low: 0, high: 0 },
  // Twenty years count: the oldest was 41 by 2 April 2012, so 14 of 1.5 and 6 of 1; the youngest by 1 April 2017, 10 and 10.
  { band: 'FROM_50_TO_54', years: 30, low: 1_490_385, high: 1_609_615 }, // × 25, × 27
  { band: 'FROM_50_TO_54', years: null, low: 0, high: 1_609_615 },
] as const)('£31,000, $years years and $band: from $low to $high pence', ({ band, years, low, high }) => {
  const ageBand = { band, heldOn: day('2026-04-01') };
  const dismissed = { annualPence: 3_100_000, completeYears: years, ageBand, endsOn: day('2027-03-31') };
  expect(statutoryRedundancy(dismissed, rulesOn('2027-03-31'))).toEqual({ low, high });
});

it('assumes the last cap after it has run out, and says so; before the first there is none', () => {
  expect(rulesOn('2027-04-05').isCapAssumed).toBe(false);
  expect(rulesOn('2027-04-06')).toMatchObject({ capPence: 75_100, isCapAssumed: true });
  expect(redundancyRulesOn(numbers, day('2020-01-01'))).toEqual({ known: false, reason: 'NO_RATE_ON_DATE' });
});
