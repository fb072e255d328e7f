import { offeredLeaveDays } from './offered-leave.js';

const STEPS = [
  { fromCompletedYears: 5, leaveDays: 3000 },
  { fromCompletedYears: 0, leaveDays: 2800 },
];

describe('leave an employer offers for service', () => {
  it.each([
    { years: 0, days: 2800 },
    { years: 4, days: 2800 },
    { years: 5, days: 3000 },
    { years: 40, days: 3000 },
  ])('gives the step that $years complete years have reached', ({ years, days }) => {
    expect(offeredLeaveDays(STEPS, years)).toEqual({ known: true, value: days });
  });

  it('needs to know the service where it has more than one step', () => {
    expect(offeredLeaveDays(STEPS, null)).toEqual({ known: false, reason: 'SERVICE_NOT_RECORDED' });
    expect(offeredLeaveDays([STEPS[1]!], null)).toEqual({ known: true, value: 2800 });
  });

  it('says that nothing is offered, in general or for short service, and never takes the nearest step', () => {
    expect(offeredLeaveDays([], 5)).toEqual({ known: false, reason: 'LEAVE_NOT_OFFERED' });
    expect(offeredLeaveDays([STEPS[0]!], 4)).toEqual({ known: false, reason: 'NO_STEP_FOR_SERVICE' });
  });
});
