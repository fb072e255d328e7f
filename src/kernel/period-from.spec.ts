import { day } from './day.js';
import { Period, periodFrom } from './period-from.js';

const period = (startsOn: string, endsOn: string | null): Period => ({
  startsOn: day(startsOn),
  endsOn: endsOn === null ? null : day(endsOn),
});
const spring = period('2026-04-01', '2026-09-30');
const autumn = period('2026-10-01', null);

describe('a period that starts on a day', () => {
  it.each([
    { where: 'nothing is recorded', recorded: [], from: '2026-07-01', closes: null, endsOn: null },
    { where: 'one is open', recorded: [autumn], from: '2027-01-01', closes: autumn, endsOn: null },
    { where: 'one ends later', recorded: [spring, autumn], from: '2026-07-01', closes: spring, endsOn: '2026-09-30' },
    {
      where: 'it is the last day of one',
      recorded: [spring, autumn],
      from: '2026-09-30',
      closes: spring,
      endsOn: '2026-09-30',
    },
    {
      where: 'it comes before all',
      recorded: [spring, autumn],
      from: '2026-01-01',
      closes: null,
      endsOn: '2026-03-31',
    },
    { where: 'it is the day after one ended', recorded: [spring], from: '2026-10-01', closes: null, endsOn: null },
    {
      where: 'one ended and the next is yet to come',
      recorded: [spring, period('2027-01-01', null)],
      from: '2026-11-01',
      closes: null,
      endsOn: '2026-12-31',
    },
  ])('fits where $where', ({ recorded, from, closes, endsOn }) => {
    expect(periodFrom(day(from), recorded)).toEqual({ closes, endsOn });
  });

  it('does not fit where another starts that very day', () => {
    expect(periodFrom(day('2026-10-01'), [spring, autumn])).toBeNull();
  });
});
