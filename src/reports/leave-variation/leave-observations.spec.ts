import { nanoPounds } from '../../kernel/nano-pounds.js';
import { HoursScalar } from '../../web/scalars.js';
import { hoursFromNano } from './leave-observations.js';

describe('hours of leave', () => {
  it.each([
    { hours: 254.944, shown: 254.94 }, // 15,296.64 minutes: of 15,297 it would be 254.95
    { hours: 254.945, shown: 254.95 },
    { hours: -0.605, shown: -0.61 },
    { hours: 0.604999999, shown: 0.6 },
    { hours: 196, shown: 196 },
  ])('$hours is shown as $shown, rounded once', ({ hours, shown }) => {
    expect(HoursScalar.serialize(hoursFromNano(nanoPounds(Math.round(hours * 1e9))))).toBe(shown);
  });
});
