import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { pence, penceFromPounds } from '../../kernel/money.js';
import { minutesFromHours } from '../../kernel/weeks.js';
import { fullTimeAnnualPence } from './full-time-annual-pence.js';
import { hourlyPayPence } from './hourly-pay-pence.js';

interface PublishedPoint {
  nation: string;
  pay_year: string;
  band: string;
  point: string;
  annual_salary_gbp: string;
  full_time_hours_per_week: string;
  hourly_rate_gbp: string;
}

const facts = join(__dirname, '../../reference-data/facts/afc_pay_points.csv');
const published: PublishedPoint[] = parse(readFileSync(facts), { columns: true, bom: true });

const withRate = (nation: string) => published.filter((row) => row.nation === nation && row.hourly_rate_gbp !== '');

function notReproduced(nation: string): string[] {
  return withRate(nation)
    .filter((row) => {
      const annualPence = penceFromPounds(row.annual_salary_gbp);
      const minutesPerWeek = minutesFromHours(row.full_time_hours_per_week);
      return hourlyPayPence({ annualPence, minutesPerWeek }) !== penceFromPounds(row.hourly_rate_gbp);
    })
    .map((row) => `${row.pay_year} band ${row.band} point ${row.point}: published ${row.hourly_rate_gbp}`);
}

describe('hourly pay', () => {
  it.each([
    { what: 'band-5 entry 2026/27', annual: '34544', minutesPerWeek: 2160, hourly: 1840 },
    { what: 'the same salary a year earlier, for 37 hours', annual: '34544', minutesPerWeek: 2220, hourly: 1791 },
    { what: '£31,000 at 35 hours', annual: '31000', minutesPerWeek: 2100, hourly: 1699 },
    { what: 'no pay', annual: '0', minutesPerWeek: 2100, hourly: 0 },
  ])('$what', ({ annual, minutesPerWeek, hourly }) => {
    expect(hourlyPayPence({ annualPence: penceFromPounds(annual), minutesPerWeek })).toBe(hourly);
  });

  it.each(['Scotland', 'England', 'Wales', 'Northern Ireland'])('reproduces every rate published for %s', (nation) => {
    expect(withRate(nation).length).toBeGreaterThanOrEqual(17);
    expect(notReproduced(nation)).toEqual([]);
  });

  it('comes back to the hourly rate that an annual salary was made from', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 500, max: 10_000 }),
        fc.integer({ min: 600, max: 2880 }),
        (rate, minutesPerWeek) => {
          const annual = fullTimeAnnualPence({
            basis: 'HOURLY',
            amountPence: pence(rate),
            contractedMinutesPerWeek: null,
            fullTimeMinutesPerWeek: minutesPerWeek,
          });
          expect(annual.known && hourlyPayPence({ annualPence: annual.value, minutesPerWeek })).toBe(rate);
        },
      ),
    );
  });
});
