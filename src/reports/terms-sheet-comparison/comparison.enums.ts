import { registerEnumType } from '@nestjs/graphql';

/** In the order in which they are shown. */
export enum OfferTerm {
  SALARY_FROM = 'SALARY_FROM',
  SALARY_TO = 'SALARY_TO',
  HOURLY_FROM = 'HOURLY_FROM',
  HOURLY_TO = 'HOURLY_TO',
  GUIDANCE_WEEK_FROM = 'GUIDANCE_WEEK_FROM',
  GUIDANCE_WEEK_TO = 'GUIDANCE_WEEK_TO',
  FULL_TIME_WEEK = 'FULL_TIME_WEEK',
  LEAVE_DAYS_AT_START = 'LEAVE_DAYS_AT_START',
  LEAVE_DAYS_AT_5_YEARS = 'LEAVE_DAYS_AT_5_YEARS',
  LEAVE_DAYS_AT_10_YEARS = 'LEAVE_DAYS_AT_10_YEARS',
  LEAVE_DAYS_AT_STEP = 'LEAVE_DAYS_AT_STEP',
  LEAVE_HOURS_AT_START = 'LEAVE_HOURS_AT_START',
  LEAVE_HOURS_AT_5_YEARS = 'LEAVE_HOURS_AT_5_YEARS',
  LEAVE_HOURS_AT_10_YEARS = 'LEAVE_HOURS_AT_10_YEARS',
  LEAVE_HOURS_AT_STEP = 'LEAVE_HOURS_AT_STEP',
  PUBLIC_HOLIDAY_DAYS = 'PUBLIC_HOLIDAY_DAYS',
  PUBLIC_HOLIDAYS = 'PUBLIC_HOLIDAYS',
  SICK_PAY = 'SICK_PAY',
  EMPLOYER_PENSION = 'EMPLOYER_PENSION',
  PENSION_BASIS = 'PENSION_BASIS',
  EMPLOYER_PENSION_IN_POUNDS = 'EMPLOYER_PENSION_IN_POUNDS',
  EMPLOYER_NOTICE = 'EMPLOYER_NOTICE',
  CLINICAL_SUPERVISION = 'CLINICAL_SUPERVISION',
  LINE_MANAGEMENT = 'LINE_MANAGEMENT',
  PROGRESSION = 'PROGRESSION',
}
const LEAVE_DAYS = 'Leave and public holidays of a full-time year together, in days,';
const LEAVE_HOURS = 'The same in hours of the full-time week,';
const AT_STEP =
  'after the years in `completedYears`: a row for each other number of years at which one of the sheets compared has a step.';
registerEnumType(OfferTerm, {
  name: 'OfferTerm',
  description: 'A term by which terms sheets are compared.',
  valuesMap: {
    SALARY_FROM: {
      description: 'Lowest full-time salary, or salary of the first scale point, in pounds a year for its own week.',
    },
    SALARY_TO: { description: 'Highest full-time salary, or salary of the last scale point offered.' },
    HOURLY_FROM: { description: 'The lowest salary in pounds an hour: ÷ 52.143 ÷ the full-time week.' },
    HOURLY_TO: { description: 'The highest salary in pounds an hour.' },
    GUIDANCE_WEEK_FROM: {
      description: 'What the lowest salary is for the full-time week of the guidance, at the same hourly pay.',
    },
    GUIDANCE_WEEK_TO: { description: 'What the highest salary is for the full-time week of the guidance.' },
    FULL_TIME_WEEK: { description: 'The full-time week, in hours.' },
    LEAVE_DAYS_AT_START: { description: `${LEAVE_DAYS} from the first day.` },
    LEAVE_DAYS_AT_5_YEARS: { description: `${LEAVE_DAYS} after five complete years of continuous service.` },
    LEAVE_DAYS_AT_10_YEARS: { description: `${LEAVE_DAYS} after ten.` },
    LEAVE_DAYS_AT_STEP: { description: `${LEAVE_DAYS} ${AT_STEP}` },
    LEAVE_HOURS_AT_START: { description: `${LEAVE_HOURS} from the first day.` },
    LEAVE_HOURS_AT_5_YEARS: { description: `${LEAVE_HOURS} after five complete years.` },
    LEAVE_HOURS_AT_10_YEARS: { description: `${LEAVE_HOURS} after ten.` },
    LEAVE_HOURS_AT_STEP: { description: `${LEAVE_HOURS} ${AT_STEP}` },
    PUBLIC_HOLIDAY_DAYS: { description: 'How many public holidays a year.' },
    PUBLIC_HOLIDAYS: { description: 'Whether public holidays come out of the annual leave.' },
    SICK_PAY: { description: 'Which rules give sick pay.' },
    EMPLOYER_PENSION: { description: "The employer's pension contribution, in per cent of what PENSION_BASIS says." },
    PENSION_BASIS: { description: 'What the pension contribution is paid of.' },
    EMPLOYER_PENSION_IN_POUNDS: {
      description:
        'What the pension contribution comes to on the lowest salary, in pounds a year: comparable whatever the basis.',
    },
    EMPLOYER_NOTICE: { description: 'Weeks of notice from the employer.' },
    CLINICAL_SUPERVISION: { description: 'Days between clinical supervision sessions: fewer is more often.' },
    LINE_MANAGEMENT: { description: 'Days between line management sessions: fewer is more often.' },
    PROGRESSION: { description: 'How people move up, in the words of the employer.' },
  },
});

export enum OfferUnit {
  POUNDS_A_YEAR = 'POUNDS_A_YEAR',
  POUNDS_AN_HOUR = 'POUNDS_AN_HOUR',
  HOURS = 'HOURS',
  DAYS = 'DAYS',
  PER_CENT = 'PER_CENT',
  WEEKS = 'WEEKS',
  WORDS = 'WORDS',
}
registerEnumType(OfferUnit, {
  name: 'OfferUnit',
  description: 'The unit of the amounts of a term on offer.',
  valuesMap: {
    POUNDS_A_YEAR: { description: 'Pounds a year.' },
    POUNDS_AN_HOUR: { description: 'Pounds an hour.' },
    HOURS: { description: 'Hours: of a week, or of leave in a full-time year.' },
    DAYS: { description: 'Days.' },
    PER_CENT: { description: 'Per cent.' },
    WEEKS: { description: 'Weeks.' },
    WORDS: { description: 'No number: what is offered is said in words.' },
  },
});

export enum OfferStanding {
  SAME = 'SAME',
  LOWEST = 'LOWEST',
  HIGHEST = 'HIGHEST',
  BETWEEN = 'BETWEEN',
  DIFFERENT = 'DIFFERENT',
  ALONE = 'ALONE',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(OfferStanding, {
  name: 'OfferStanding',
  description: 'How an offer stands to the others on one term. It says which number is higher, not which is better.',
  valuesMap: {
    SAME: { description: 'All that are known offer the same.' },
    LOWEST: { description: 'No other offers a lower number; others may offer the same.' },
    HIGHEST: { description: 'No other offers a higher number; others may offer the same.' },
    BETWEEN: { description: 'There are both lower and higher ones.' },
    DIFFERENT: { description: 'It is said in words, and not all say the same.' },
    ALONE: { description: 'No other is known, so there is nothing to compare with.' },
    UNKNOWN: { description: 'It is not known; `unknown` says why.' },
  },
});
