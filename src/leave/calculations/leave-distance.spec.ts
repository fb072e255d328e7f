import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { LeaveTerms } from '../../kernel/days-off.js';
import { minutesFromHours } from '../../kernel/weeks.js';
import { afcLeaveDays } from './afc-leave-days.js';
import { leaveDistance, LeaveQuestion } from './leave-distance.js';
import { leavePartsOfFullTimeYear } from './leave-of-full-time-year.js';

const afcSteps = [
  { fromCompletedYears: 0, annualLeaveDays: 27, publicHolidayDays: 8 },
  { fromCompletedYears: 5, annualLeaveDays: 29, publicHolidayDays: 8 },
  { fromCompletedYears: 10, annualLeaveDays: 33, publicHolidayDays: 8 },
];
const outside = (annualLeaveDays: number, publicHolidayDays: number): LeaveTerms => ({
  annualLeaveDays,
  publicHolidayDays,
  publicHolidays: 'OUTSIDE',
});

interface PublishedLeave {
  scheme: string;
  annual_leave_days: string;
  public_holiday_days: string;
  standard_day_hours: string;
  total_hours_full_time: string;
  confidence: string;
}

/** In five-hundredths of a minute. */
const hours = (count: number) => count * 60 * 500;

describe('leave of a full-time year', () => {
  it('is 252 hours for 27 + 8 days at 36 hours', () => {
    expect(leavePartsOfFullTimeYear(outside(27, 8), 2160)).toEqual({ known: true, value: hours(252) });
  });

  it('counts public holidays once where they are inside the figure', () => {
    const inside: LeaveTerms = { annualLeaveDays: 35, publicHolidayDays: 8, publicHolidays: 'INSIDE' };
    expect(leavePartsOfFullTimeYear(inside, 2160)).toEqual({ known: true, value: hours(252) });
  });

  it('is not rounded to the minute', () => {
    // 27.5 days of 2,221 ÷ 5 minutes
    expect(leavePartsOfFullTimeYear(outside(27.5, 0), 2221)).toEqual({ known: true, value: 12_215.5 * 500 });
  });

  it('reproduces every total published for Agenda for Change', () => {
    const facts = join(__dirname, '../../reference-data/facts/afc_annual_leave.csv');
    const rows: PublishedLeave[] = parse(readFileSync(facts), { columns: true, bom: true });
    const published = rows.filter((row) => row.total_hours_full_time !== '' && row.confidence !== 'derived');
    expect(published.length).toBeGreaterThanOrEqual(9);
    for (const row of published) {
      const terms = outside(Number(row.annual_leave_days), Number(row.public_holiday_days));
      const week = minutesFromHours(row.standard_day_hours) * 5;
      const total = minutesFromHours(row.total_hours_full_time);
      expect(leavePartsOfFullTimeYear(terms, week)).toEqual({ known: true, value: total * 500 });
    }
  });
});

describe('Agenda for Change leave', () => {
  it.each([
    { years: 0, days: 27 },
    { years: 4, days: 27 },
    { years: 5, days: 29 },
    { years: 9, days: 29 },
    { years: 10, days: 33 },
    { years: 40, days: 33 },
  ])('is $days days after $years complete years', ({ years, days }) => {
    const step = afcLeaveDays(afcSteps, years);
    expect(step.known && step.value.annualLeaveDays).toBe(days);
  });

  it('is not guessed where service is not recorded or no step is given', () => {
    expect(afcLeaveDays(afcSteps, null)).toEqual({ known: false, reason: 'SERVICE_NOT_RECORDED' });
    expect(afcLeaveDays([], 3)).toEqual({ known: false, reason: 'NO_STEP_FOR_SERVICE' });
  });
});

describe('the distance of leave to statute and to Agenda for Change', () => {
  const ask = (terms: LeaveTerms, question: Partial<LeaveQuestion> = {}) =>
    leaveDistance({ terms, fullTimeMinutesPerWeek: 2100, completedYears: 3, afcSteps, ...question });

  it('is counted in the week of the post', () => {
    expect(ask(outside(25, 10))).toEqual({
      known: true,
      value: {
        toStatute: hours(49), // 35 days of 7 hours, less 28
        isBelowStatute: false,
        toAfc: { known: true, value: 0 },
      },
    });
  });

  it('grows with service', () => {
    const longServing = ask(outside(25, 10), { completedYears: 10 });
    const toAfc = longServing.known ? longServing.value.toAfc : longServing;
    expect(toAfc).toEqual({ known: true, value: hours(-42) }); // 6 days short
  });

  it.each([
    { days: 20, isBelowStatute: false }, // 28 days in all
    { days: 19.5, isBelowStatute: true },
  ])('$days + 8 days are below statute: $isBelowStatute', ({ days, isBelowStatute }) => {
    for (const fullTimeMinutesPerWeek of [2100, 2221, 2222]) {
      const answer = ask(outside(days, 8), { fullTimeMinutesPerWeek });
      expect(answer.known && answer.value.isBelowStatute).toBe(isBelowStatute);
    }
  });

  it('still compares with statute when service is not recorded', () => {
    const answer = ask(outside(25, 10), { completedYears: null });
    expect(answer.known && answer.value.toStatute).toBe(hours(49));
    expect(answer.known && answer.value.toAfc).toEqual({ known: false, reason: 'SERVICE_NOT_RECORDED' });
  });

  it('is unknown when leave is not recorded', () => {
    const notRecorded = { annualLeaveDays: null, publicHolidayDays: 8, publicHolidays: 'OUTSIDE' } as const;
    expect(ask(notRecorded)).toEqual({ known: false, reason: 'LEAVE_NOT_RECORDED' });
  });
});
