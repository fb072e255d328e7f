import { day } from '../../kernel/day.js';
import { FundedUntil } from './funded-until.js';
import { fundedWhileOpen } from './funded-while-open.js';

const gap = (startsOn: string, resumesOn: string | null) => ({
  startsOn: day(startsOn),
  resumesOn: resumesOn === null ? null : day(resumesOn),
});
const untilMarch = (...gaps: ReturnType<typeof gap>[]): FundedUntil => ({
  state: 'FUNDED_UNTIL',
  lastDay: day('2027-03-31'),
  gaps,
});

it.each([
  {
    what: 'stays as it is while the post has no last day',
    closedOn: null,
    funded: untilMarch(gap('2027-04-01', null)),
    open: { funded: untilMarch(gap('2027-04-01', null)), closesFirst: false },
  },
  {
    what: 'has no gap after the post has closed on the last day of its money',
    closedOn: '2027-03-31',
    funded: untilMarch(gap('2027-04-01', null)),
    open: { funded: untilMarch(), closesFirst: true },
  },
  {
    what: 'ends when the post closes before its money does',
    closedOn: '2027-02-28',
    funded: untilMarch(gap('2027-04-01', null)),
    open: { funded: { state: 'FUNDED_UNTIL', lastDay: '2027-02-28', gaps: [] }, closesFirst: true },
  },
  {
    what: 'ends when the post closes where its money does not',
    closedOn: '2027-02-28',
    funded: { state: 'FUNDED_WITHOUT_END', gaps: [] } as FundedUntil,
    open: { funded: { state: 'FUNDED_UNTIL', lastDay: '2027-02-28', gaps: [] }, closesFirst: true },
  },
  {
    what: 'is not paid again once the post has closed',
    closedOn: '2027-06-30',
    funded: untilMarch(gap('2027-04-01', '2027-09-01'), gap('2028-01-01', null)),
    open: { funded: untilMarch(gap('2027-04-01', null)), closesFirst: false },
  },
  {
    what: 'is paid again on the last day of the post',
    closedOn: '2027-06-30',
    funded: untilMarch(gap('2027-04-01', '2027-06-30')),
    open: { funded: untilMarch(gap('2027-04-01', '2027-06-30')), closesFirst: false },
  },
  {
    what: 'is none where nothing pays on the day asked about',
    closedOn: '2027-06-30',
    funded: { state: 'NOT_FUNDED', gaps: [gap('2026-11-22', '2027-08-01')] } as FundedUntil,
    open: { funded: { state: 'NOT_FUNDED', gaps: [gap('2026-11-22', null)] }, closesFirst: false },
  },
])('the money of a post $what', ({ closedOn, funded, open }) => {
  expect(fundedWhileOpen(funded, closedOn === null ? null : day(closedOn))).toEqual(open);
});
