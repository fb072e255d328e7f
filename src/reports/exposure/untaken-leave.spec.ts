import fc from 'fast-check';
import { MissingAnswer } from '../../contracts/terms.enums';
import { addDays, day } from '../../kernel/day';
import { LeaveThatEnds, untakenLeave } from './untaken-leave';

const END = day('2027-03-31');
const contract = (values: Partial<LeaveThatEnds> = {}): LeaveThatEnds => ({
  startsOn: day('2015-04-01'),
  annualPence: 3_100_000,
  weeklyMinutes: 2_250,
  leaveHundredthsOfDays: 2_500,
  leaveYearStarts: '04-01',
  missingLeave: null,
  leaveTaken: null,
  ...values,
});
const taken = (upTo: string, hours: number) => ({ leaveTaken: { upTo: day(upTo), minutes: hours * 60 } });

// 25 of 260 days of £31,000: £2,980.77. A week of 37.5 hours: £596.15.
it.each([
  { what: 'nothing is stated', values: {}, low: 0, high: 298_077, isTakenKnown: false },
  { what: 'three weeks are taken by September', values: taken('2026-09-30', 112.5), low: 0, high: 119_231 },
  { what: 'none is taken by a week before', values: taken('2027-03-24', 0), low: 238_462, high: 298_077 },
  { what: 'none is taken by eight days before', values: taken('2027-03-23', 0), low: 178_846, high: 298_077 },
  { what: 'three weeks are taken by the last day', values: taken('2027-03-31', 112.5), low: 119_231, high: 119_231 },
  { what: 'more is taken than earned', values: taken('2026-12-31', 300), low: 0, high: 0 },
  { what: 'it is stated on the first day of the leave year', values: taken('2026-04-01', 7.5), low: 0, high: 286_154 },
  {
    what: 'it is stated of the leave year before',
    values: taken('2026-03-31', 112.5),
    ...{ low: 0, high: 298_077, isTakenKnown: false },
  },
  {
    what: 'it is not recorded when the leave year starts',
    values: { ...taken('2027-03-31', 112.5), leaveYearStarts: null, missingLeave: MissingAnswer.BLANK },
    ...{ low: 0, high: 298_077, isTakenKnown: false },
  },
  {
    what: 'the days of leave are not recorded',
    values: { ...taken('2027-03-31', 112.5), missingLeave: MissingAnswer.BLANK },
    ...{ low: 0, high: 119_231 },
  },
  {
    // Three of five days a week: 22.5 hours are a week of theirs.
    what: 'someone works part-time',
    values: { ...taken('2027-03-31', 67.5), weeklyMinutes: 1_350, annualPence: 1_860_000 },
    ...{ low: 71_538, high: 71_538 },
  },
])('when $what', ({ values, low, high, isTakenKnown = true }) => {
  expect(untakenLeave(contract(values), END)).toEqual({ pence: { low, high }, isTakenKnown });
});

it('lies within what holds where nothing is stated', () => {
  fc.assert(
    fc.property(
      fc.nat(364),
      fc.nat(20_000),
      fc.integer({ min: 1, max: 3_600 }),
      (daysBefore, minutes, weeklyMinutes) => {
        const leaveTaken = { upTo: addDays(END, -daysBefore), minutes };
        const { low, high } = untakenLeave(contract({ leaveTaken, weeklyMinutes }), END).pence;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(high);
        expect(high).toBeLessThanOrEqual(untakenLeave(contract({ weeklyMinutes }), END).pence.high);
      },
    ),
  );
});
