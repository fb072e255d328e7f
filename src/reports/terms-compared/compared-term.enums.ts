import { registerEnumType } from '@nestjs/graphql';

export enum ComparedTerm {
  PAY = 'PAY',
  WEEK = 'WEEK',
  LEAVE = 'LEAVE',
  PUBLIC_HOLIDAYS = 'PUBLIC_HOLIDAYS',
  PENSION = 'PENSION',
  NOTICE = 'NOTICE',
  SICK_PAY = 'SICK_PAY',
}
registerEnumType(ComparedTerm, {
  name: 'ComparedTerm',
  description: 'A term that contracts of one role are compared by.',
  valuesMap: {
    PAY: { description: 'Full-time pay, by the hour.' },
    WEEK: { description: 'The full-time week, in hours.' },
    LEAVE: { description: 'Leave of a full-time year.' },
    PUBLIC_HOLIDAYS: { description: 'How many public holidays, and whether they come out of the leave.' },
    PENSION: { description: "The employer's pension contribution, in per cent, and what it is paid of." },
    NOTICE: { description: 'Weeks of notice from the employer.' },
    SICK_PAY: { description: 'Which rules give sick pay.' },
  },
});

export enum TermUnit {
  POUNDS_AN_HOUR = 'POUNDS_AN_HOUR',
  HOURS_A_WEEK = 'HOURS_A_WEEK',
  HOURS_A_YEAR = 'HOURS_A_YEAR',
  DAYS_A_YEAR = 'DAYS_A_YEAR',
  PER_CENT = 'PER_CENT',
  WEEKS = 'WEEKS',
  WORDS = 'WORDS',
}
registerEnumType(TermUnit, {
  name: 'TermUnit',
  description: 'The unit of the amounts of a term.',
  valuesMap: {
    POUNDS_AN_HOUR: { description: 'Pounds an hour: the full-time salary ÷ 52.143 ÷ the full-time week.' },
    HOURS_A_WEEK: { description: 'Hours of the full-time week.' },
    HOURS_A_YEAR: { description: 'Hours of a full-time year.' },
    DAYS_A_YEAR: { description: 'Days of a full-time year.' },
    PER_CENT: { description: 'Per cent of pay, or of qualifying earnings, as the words beside it say.' },
    WEEKS: { description: 'Weeks.' },
    WORDS: { description: 'It is no number; the words beside it say what it is.' },
  },
});
