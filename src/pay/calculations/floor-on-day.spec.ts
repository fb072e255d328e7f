import { day } from '../../kernel/day.js';
import { floorOnDay, FloorRate } from './floor-on-day.js';

const rate = (pounds: number, from: string, to: string | null, implementBy: string | null, publishedOn = from) => ({
  pounds,
  publishedOn: day(publishedOn),
  validFrom: day(from),
  validTo: to === null ? null : day(to),
  implementBy,
});

const REAL_LIVING_WAGE = [
  rate(9.9, '2021-11-15', '2022-09-21', '2022-05'),
  rate(12.6, '2024-10-23', '2025-10-21', '2025-05-01'),
  rate(12, '2023-10-24', '2024-10-22', '2024-05-01'),
  rate(13.45, '2025-10-22', null, '2026-05-01'),
];

describe('the floor on a day', () => {
  it.each([
    { on: '2025-10-21', binding: 12.6, announced: null },
    { on: '2025-10-22', binding: 12.6, announced: 13.45 },
    { on: '2026-04-30', binding: 12.6, announced: 13.45 },
    { on: '2026-05-01', binding: 13.45, announced: null },
    // Two rates back, where the one before was not due either when the next was announced.
    { on: '2025-04-30', binding: 12, announced: 12.6 },
  ])('is £$binding on $on, with £$announced announced', ({ on, ...expected }) => {
    const floor = floorOnDay(REAL_LIVING_WAGE, day(on));
    expect(
      floor.known && { binding: floor.value.binding.pounds, announced: floor.value.announced?.pounds ?? null },
    ).toEqual(expected);
  });

  it('says by when an announced rate has to be paid', () => {
    expect(floorOnDay(REAL_LIVING_WAGE, day('2026-01-01'))).toMatchObject({ value: { announcedDueOn: '2026-05-01' } });
  });

  it('takes the last day of a month that alone is published', () => {
    const rates = [rate(9.5, '2020-11-09', '2021-11-14', null), rate(9.9, '2021-11-15', null, '2022-05')];
    expect(floorOnDay(rates, day('2022-05-30'))).toMatchObject({ value: { binding: { pounds: 9.5 } } });
    expect(floorOnDay(rates, day('2022-05-31'))).toMatchObject({ value: { binding: { pounds: 9.9 } } });
  });

  it('binds at once where nothing is said of a later day', () => {
    const legal = [rate(12.21, '2025-04-01', '2026-03-31', null), rate(12.71, '2026-04-01', '2027-03-31', null)];
    expect(floorOnDay(legal, day('2026-03-31'))).toMatchObject({ value: { binding: { pounds: 12.21 } } });
    expect(floorOnDay(legal, day('2026-04-01'))).toMatchObject({ value: { binding: { pounds: 12.71 } } });
  });

  it('tells a rate that is published before it takes effect, from the day on which it was', () => {
    const legal = [
      rate(12.71, '2026-04-01', '2027-03-31', null),
      rate(13.21, '2027-04-01', '2028-03-31', null, '2026-11-22'),
    ];
    const on = (text: string) => floorOnDay(legal, day(text));
    expect(on('2026-11-21')).toMatchObject({ value: { binding: { pounds: 12.71 }, announced: null } });
    for (const text of ['2026-11-22', '2027-03-31']) {
      const value = { binding: { pounds: 12.71 }, announced: { pounds: 13.21 }, announcedDueOn: '2027-04-01' };
      expect(on(text)).toMatchObject({ value });
    }
    expect(on('2027-04-01')).toMatchObject({ value: { binding: { pounds: 13.21 }, announced: null } });
  });

  it.each([
    { what: 'nothing is published', rates: [] as FloorRate[], on: '2026-01-01' },
    { what: 'the last rate has run out', rates: [rate(13.21, '2027-04-01', '2028-03-31', null)], on: '2028-04-01' },
    { what: 'the first rate is not due yet', rates: [rate(9.5, '2020-11-09', null, '2021-05-09')], on: '2021-05-08' },
  ])('is not known where $what', ({ rates, on }) => {
    expect(floorOnDay(rates, day(on))).toEqual({ known: false, reason: 'NO_RATE_ON_DATE' });
  });
});
