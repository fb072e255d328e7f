import {
  LeaveScheme,
  MinimumRateName,
  Nation,
  OnCostComponent,
  PayRecordStatus,
  PointLabel,
  SickPayScheme,
} from '../enums/pay.enums.js';
import { Day } from '../../kernel/day.js';
import { column, FactFile, factFile, unkept, VALID_PERIOD, VALID_PERIOD_IF_DATED } from './fact-file.js';
import { PAY_AWARDS, PAY_POINTS, payPointPublication } from './pay-point-publication.js';
import { isRateOfSalary } from './hourly-rate-of-salary.js';
import { byAnnouncement, byEffectiveDay, datedInBrackets } from './publication.js';
import { day, dayOrMonth, decimal, like, oneOf, optional, text, wholeNumber } from './read-cell.js';

const NATIONS = Object.values(Nation);
const payYear = like(/^\d{4}\/\d{2}$/, '2026/27');

/** Pay, hours, leave, sick pay, on-costs and minimum rates. */
export const PAY_FACT_FILES: readonly FactFile[] = [
  factFile({
    file: PAY_AWARDS,
    table: 'pay_award',
    key: ['nation', 'pay_year'],
    columns: {
      nation: column(oneOf(NATIONS), 'nation'),
      pay_year: column(payYear, 'pay_year'),
      headline_award: column(text(), 'headline'),
      backdated_to: column(optional(day()), 'backdated_to'),
      effective_from: column(day(), 'valid_from'),
      announced_or_published: column(dayOrMonth(), 'announced'),
      condition: column(optional(text()), 'condition'),
    },
    published: (cells) => byAnnouncement(cells.announced_or_published as string),
  }),
  factFile({
    file: PAY_POINTS,
    table: 'pay_point',
    key: ['nation', 'pay_year', 'band', 'point', 'award_reference'],
    columns: {
      nation: column(oneOf(NATIONS), 'nation'),
      pay_year: column(payYear, 'pay_year'),
      band: column(text(), 'band'),
      point: column(wholeNumber(), 'point'),
      point_label: column(oneOf(Object.values(PointLabel)), 'point_label'),
      min_years: column(wholeNumber(), 'min_years'),
      annual_salary_gbp: column(decimal(2), 'annual_salary'),
      full_time_hours_per_week: column(decimal(2), 'full_time_hours_per_week'),
      hourly_rate_gbp: column(decimal(2), 'hourly_rate'),
      ...VALID_PERIOD,
      award_reference: column(text(), 'award_reference'),
      published_on: unkept(optional(day())),
      record_status: column(oneOf(Object.values(PayRecordStatus)), 'record_status'),
      superseded_on: column(optional(day()), 'superseded_on'),
    },
    published: payPointPublication,
    check: (cells) => {
      if ((cells.record_status === 'superseded') !== (cells.superseded_on !== null)) {
        return 'record_status and superseded_on disagree; a superseded row, and only that, has the day it was superseded on';
      }
      const published = {
        annualSalary: String(cells.annual_salary_gbp),
        hoursPerWeek: String(cells.full_time_hours_per_week),
        hourlyRate: String(cells.hourly_rate_gbp),
      };
      if (isRateOfSalary(published)) return null;
      return {
        column: 'hourly_rate_gbp',
        wrong: `the rate ${published.hourlyRate} is more than half a penny from annual_salary_gbp ÷ 52.143 ÷ full_time_hours_per_week; correct whichever of the three is not as published`,
      };
    },
  }),
  factFile({
    file: 'afc_standard_hours.csv',
    table: 'standard_hours',
    key: ['nation', 'valid_from'],
    columns: {
      nation: column(oneOf(NATIONS), 'nation'),
      hours_per_week: column(decimal(2), 'hours_per_week'),
      ...VALID_PERIOD,
      annual_hours: column(decimal(2), 'annual_hours'),
      standard_day_hours: column(decimal(2), 'standard_day_hours'),
      weeks_per_year: column(decimal(3), 'weeks_per_year'),
      instrument: column(text(), 'instrument'),
    },
    published: (cells) => datedInBrackets(cells.instrument as string) ?? byEffectiveDay(cells.effective_from as Day),
  }),
  factFile({
    file: 'afc_annual_leave.csv',
    table: 'annual_leave_step',
    key: ['scheme', 'nation', 'service_years_from', 'valid_from'],
    columns: {
      scheme: column(oneOf(Object.values(LeaveScheme)), 'scheme'),
      nation: column(oneOf([...NATIONS, 'United Kingdom']), 'nation'),
      service_years_from: column(wholeNumber(), 'service_years_from'),
      service_years_to: column(optional(wholeNumber()), 'service_years_to'),
      annual_leave_days: column(decimal(2), 'annual_leave_days'),
      public_holiday_days: column(decimal(2), 'public_holiday_days'),
      total_days: column(decimal(2), 'total_days'),
      standard_day_hours: column(optional(decimal(2)), 'standard_day_hours'),
      total_hours_full_time: column(optional(decimal(2)), 'total_hours_full_time'),
      ...VALID_PERIOD,
    },
    published: (cells) => byEffectiveDay(cells.effective_from as Day),
    check: ({ annual_leave_days, public_holiday_days, total_days }) =>
      Number(annual_leave_days) + Number(public_holiday_days) === Number(total_days)
        ? null
        : 'total_days is not annual_leave_days plus public_holiday_days; correct one of the three',
  }),
  factFile({
    file: 'sick_pay.csv',
    table: 'sick_pay_step',
    key: ['scheme', 'service_years_from', 'valid_from'],
    columns: {
      scheme: column(oneOf(Object.values(SickPayScheme)), 'scheme'),
      service_years_from: column(wholeNumber(), 'service_years_from'),
      service_years_to: column(optional(wholeNumber()), 'service_years_to'),
      full_pay_months: column(optional(decimal(2)), 'full_pay_months'),
      half_pay_months: column(optional(decimal(2)), 'half_pay_months'),
      weekly_rate_gbp: column(optional(decimal(2)), 'weekly_rate'),
      waiting_days: column(optional(wholeNumber()), 'waiting_days'),
      ...VALID_PERIOD_IF_DATED,
    },
    published: (cells) => byEffectiveDay(cells.effective_from as Day | null),
  }),
  factFile({
    file: 'employer_on_costs.csv',
    table: 'on_cost_rate',
    key: ['component', 'jurisdiction', 'valid_from'],
    columns: {
      component: column(oneOf(Object.values(OnCostComponent)), 'component'),
      jurisdiction: column(
        oneOf(['United Kingdom', 'Scotland', 'England and Wales', 'Northern Ireland']),
        'jurisdiction',
      ),
      tax_year: column(optional(text()), 'tax_year'),
      ...VALID_PERIOD,
      rate_pct: column(optional(decimal(2)), 'rate_pct'),
      annual_threshold_gbp: column(optional(decimal(2)), 'annual_threshold'),
      annual_upper_limit_gbp: column(optional(decimal(2)), 'annual_upper_limit'),
      annual_allowance_gbp: column(optional(decimal(2)), 'annual_allowance'),
    },
    published: (cells) => byEffectiveDay(cells.effective_from as Day),
  }),
  factFile({
    file: 'minimum_rates.csv',
    table: 'minimum_rate',
    key: ['rate_name', 'geography', 'valid_from'],
    columns: {
      rate_name: column(oneOf(Object.values(MinimumRateName)), 'rate_name'),
      geography: column(oneOf(['United Kingdom', 'United Kingdom outside London', 'London']), 'geography'),
      min_age: column(wholeNumber(), 'min_age'),
      hourly_rate_gbp: column(decimal(2), 'hourly_rate'),
      ...VALID_PERIOD,
      implement_by: column(optional(dayOrMonth()), 'implement_by'),
    },
    published: (cells) => byEffectiveDay(cells.effective_from as Day),
  }),
];
