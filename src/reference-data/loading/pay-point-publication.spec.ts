import { Cells } from './fact-file';
import { PAY_AWARDS, PAY_POINTS, payPointPublication } from './pay-point-publication';

const point = (cells: Partial<Cells>): Cells => ({
  nation: 'Scotland',
  pay_year: '2025/26',
  effective_from: '2025-04-01',
  award_reference: 'Circular 5: 4%',
  published_on: null,
  superseded_on: null,
  ...(cells as Cells),
});
const award = (announced: string): Cells => ({
  nation: 'Scotland',
  pay_year: '2025/26',
  announced_or_published: announced,
});

const published = (subject: Cells, { others = [], awards = [] }: { others?: Cells[]; awards?: Cells[] } = {}) =>
  payPointPublication(
    subject,
    new Map([
      [PAY_POINTS, [subject, ...others]],
      [PAY_AWARDS, awards],
    ]),
  );

describe('when a point of a scale became known', () => {
  it('is the day that is stated, whatever else is known', () => {
    expect(published(point({ published_on: '2026-01-23' }), { awards: [award('2025-09')] })).toEqual({
      on: '2026-01-23',
      basis: 'STATED',
    });
  });

  it('is the announcement of its award', () => {
    expect(published(point({}), { awards: [award('2025-09')] })).toEqual({
      on: '2025-09-30',
      basis: 'ANNOUNCEMENT_MONTH',
    });
  });

  it('is the first effective day in its circular where the announcement is of the issue that replaced it', () => {
    const first = point({ superseded_on: '2026-01-23' });
    const nextYear = point({ pay_year: '2026/27', effective_from: '2026-04-01', award_reference: 'Circular 5: 3%' });
    const awards = [award('2026-01-23')];
    expect(published(first, { others: [nextYear], awards })).toEqual({ on: '2025-04-01', basis: 'SAME_CIRCULAR' });
    expect(published(nextYear, { others: [first], awards })).toEqual({ on: '2025-04-01', basis: 'SAME_CIRCULAR' });
  });

  it('is the day it takes effect where nothing else is known', () => {
    const otherNation = point({ nation: 'Wales', effective_from: '2024-04-01' });
    expect(published(point({}), { others: [otherNation] })).toEqual({ on: '2025-04-01', basis: 'EFFECTIVE_DAY' });
  });
});
