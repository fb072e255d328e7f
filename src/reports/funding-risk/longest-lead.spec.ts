import { day } from '../../kernel/day';
import { longestLeadDays, PaidStretch } from './longest-lead';

const END = day('2028-03-31');
const pays = (
  line_id: string,
  decision_lead_days: number | null,
  share: number,
  starts_on: string,
  ends_on: string | null,
): PaidStretch => ({
  line_id,
  decision_lead_days,
  share,
  starts_on: day(starts_on),
  ends_on: ends_on === null ? null : day(ends_on),
});

const ENDING = pays('ending', 14, 5_000, '2026-04-01', '2028-03-31');

it.each([
  { what: 'the line that ends', stretches: [ENDING], days: 14 },
  {
    what: 'the longest of several',
    stretches: [ENDING, pays('other', 60, 2_000, '2026-04-01', '2028-03-31')],
    days: 60,
  },
  {
    what: 'no line that goes on in its next stretch',
    stretches: [
      ENDING,
      pays('goes on', 60, 2_000, '2026-04-01', '2028-03-31'),
      pays('goes on', 60, 2_000, '2028-04-01', '2029-03-31'),
    ],
    days: 14,
  },
  {
    what: 'a line that goes on with less',
    stretches: [pays('less', 60, 2_000, '2026-04-01', '2028-03-31'), pays('less', 60, 1_999, '2028-04-01', null)],
    days: 60,
  },
  { what: 'no line that ended before or goes on', stretches: [pays('later', 60, 5_000, '2026-04-01', null)], days: 0 },
  {
    what: 'a line without a recorded time',
    stretches: [pays('at once', null, 5_000, '2026-04-01', '2028-03-31')],
    days: 0,
  },
])('counts $what', ({ stretches, days }) => {
  expect(longestLeadDays(stretches, END)).toBe(days);
});
