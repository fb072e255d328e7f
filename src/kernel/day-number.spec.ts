import { dayNumberOf, textOfDayNumber } from './day-number.js';

const MILLISECONDS_PER_DAY = 86_400_000;

it('says the same as the calendar of JavaScript, for each day from 1896 to 2204', () => {
  const [from, until] = [Date.UTC(1896, 0, 1), Date.UTC(2204, 11, 31)].map((at) => at / MILLISECONDS_PER_DAY);
  for (let days = from!; days <= until!; days += 1) {
    const text = new Date(days * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
    if (textOfDayNumber(days) !== text || dayNumberOf(text) !== days) throw new Error(`It differs on ${text}.`);
  }
});

it.each([
  ['0000-03-01', -719_468],
  ['1970-01-01', 0],
  ['2000-02-29', 11_016],
  ['9999-12-31', 2_932_896],
])('%s is day %i', (text, days) => {
  expect(dayNumberOf(text)).toBe(days);
  expect(textOfDayNumber(days)).toBe(text);
});
