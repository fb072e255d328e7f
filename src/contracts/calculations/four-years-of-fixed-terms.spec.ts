import { day } from '../../kernel/day';
import { fourYearsOfFixedTerms } from './four-years-of-fixed-terms';

const term = (startsOn: string, endsOn: string) => ({ startsOn: day(startsOn), endsOn: day(endsOn) });

it.each([
  {
    what: 'a renewal that carries on past the fourth year',
    terms: [term('2023-04-01', '2025-03-31'), term('2025-04-01', '2028-03-31')],
    completeOn: '2027-03-31',
  },
  {
    what: 'terms given in another order',
    terms: [term('2025-04-01', '2028-03-31'), term('2023-04-01', '2025-03-31')],
    completeOn: '2027-03-31',
  },
  { what: 'one long term that was never renewed', terms: [term('2020-04-01', '2028-03-31')], completeOn: null },
  {
    what: 'terms that end a day before the fourth year does',
    terms: [term('2023-04-01', '2025-03-31'), term('2025-04-01', '2027-03-30')],
    completeOn: null,
  },
  {
    what: 'a renewal after more than four years: the day of the renewal',
    terms: [term('2021-04-01', '2027-03-31'), term('2027-04-01', '2028-03-31')],
    completeOn: '2027-04-01',
  },
  {
    what: 'a break of six days between, which does not count', // 31 March to 7 April
    terms: [term('2023-04-01', '2025-03-31'), term('2025-04-07', '2028-03-31')],
    completeOn: '2027-03-31',
  },
  {
    what: 'a whole week between, after which four years begin anew',
    terms: [term('2023-04-01', '2025-03-31'), term('2025-04-08', '2026-03-31'), term('2026-04-01', '2029-04-30')],
    completeOn: '2029-04-07',
  },
  {
    what: 'two posts at once, the shorter of which ends first',
    terms: [term('2023-04-01', '2028-03-31'), term('2024-04-01', '2024-09-30')],
    completeOn: '2027-03-31',
  },
  { what: 'no fixed term', terms: [], completeOn: null },
])('$what: $completeOn', ({ terms, completeOn }) => {
  expect(fourYearsOfFixedTerms(terms)).toBe(completeOn);
});
