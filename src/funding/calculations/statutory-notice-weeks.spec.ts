import { day } from '../../kernel/day.js';
import { requiredNotice } from './required-notice.js';
import { statutoryNoticeWeeks } from './statutory-notice-weeks.js';

const endsOn = day('2027-03-31');

describe('statutory notice at the end of 31 March 2027', () => {
  it.each([
    { started: '2027-04-01', weeks: 0 },
    { started: '2027-03-02', weeks: 0 }, // a day under a month
    { started: '2027-03-01', weeks: 1 }, // one month to the day
    { started: '2025-04-02', weeks: 1 }, // a day under two years
    { started: '2025-04-01', weeks: 2 },
    { started: '2023-04-01', weeks: 4 },
    { started: '2018-04-01', weeks: 9 },
    { started: '2015-04-02', weeks: 11 }, // a day under twelve years
    { started: '2015-04-01', weeks: 12 },
    { started: '1995-01-01', weeks: 12 }, // never more
  ])('is $weeks weeks for service from $started', ({ started, weeks }) => {
    expect(statutoryNoticeWeeks({ continuousServiceOn: day(started), endsOn })).toBe(weeks);
  });
});

describe('the notice required', () => {
  const nineYears = { continuousServiceOn: day('2018-04-01'), endsOn };

  it.each([
    { contractNoticeWeeks: 4, weeks: 9, ruleId: 'ERA_1996_S86' },
    { contractNoticeWeeks: 9, weeks: 9, ruleId: 'ERA_1996_S86' },
    { contractNoticeWeeks: 10, weeks: 10, ruleId: 'CONTRACT_NOTICE' },
    { contractNoticeWeeks: 26, weeks: 26, ruleId: 'CONTRACT_NOTICE' },
  ])('is $weeks weeks with 9 by statute and $contractNoticeWeeks by contract', ({ contractNoticeWeeks, ...notice }) => {
    expect(requiredNotice({ ...nineYears, contractNoticeWeeks })).toMatchObject({ ...notice, caveats: [] });
  });

  it('is the longest by statute when service is not recorded, and says so', () => {
    expect(requiredNotice({ endsOn, continuousServiceOn: null, contractNoticeWeeks: 4 })).toMatchObject({
      weeks: 12,
      caveats: ['SERVICE_NOT_RECORDED'],
    });
  });

  it('does not depend on service that is not recorded when the contract gives more than any', () => {
    expect(requiredNotice({ endsOn, continuousServiceOn: null, contractNoticeWeeks: 13 })).toMatchObject({
      weeks: 13,
      caveats: [],
    });
  });

  it('is that of statute when the contract does not say, and says so', () => {
    expect(requiredNotice({ ...nineYears, contractNoticeWeeks: null })).toMatchObject({
      weeks: 9,
      caveats: ['CONTRACT_NOTICE_NOT_RECORDED'],
    });
  });
});
