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
  const { high } = statutoryRedundancy({ annualPence: 9_000_000, completeYears: 25 }, rulesOn(from));
  expect(high).toBe(pence);
});

it.each([
  { years: 1, low: 0, high: 0 },
  { years: 2, low: 59_615, high: 178_846 }, // 31,000 ÷ 52 × 1, × 3
  { years: 12, low: 357_692, high: 1_073_077 }, // × 6, × 18
  { years: 20, low: 596_154, high: 1_788_462 }, // × 10, × 30
  { years: 30, low: 596_154, high: 1_788_462 }, // twenty count
  { years: null, low: 0, high: 1_788_462 }, // not recorded: none, or twenty
])('£31,000 and $years years: from $low to $high pence', ({ years, low, high }) => {
  const paid = statutoryRedundancy({ annualPence: 3_100_000, completeYears: years }, rulesOn('2027-03-31'));
  expect(paid).toEqual({ low, high });
});

it('holds a week at the cap of the day: £43,039 is £827.67 a week, counted as £751', () => {
  expect(statutoryRedundancy({ annualPence: 4_303_900, completeYears: 4 }, rulesOn('2027-04-05'))).toEqual({
    low: 150_200,
    high: 450_600,
  });
});

it('assumes the last cap after it has run out, and says so; before the first there is none', () => {
  expect(rulesOn('2027-04-05').isCapAssumed).toBe(false);
  expect(rulesOn('2027-04-06')).toMatchObject({ capPence: 75_100, isCapAssumed: true });
  expect(redundancyRulesOn(numbers, day('2020-01-01'))).toEqual({ known: false, reason: 'NO_RATE_ON_DATE' });
});
