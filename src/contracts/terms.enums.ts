import { registerEnumType } from '@nestjs/graphql';

export enum PayBasis {
  FULL_TIME_ANNUAL = 'FULL_TIME_ANNUAL',
  ACTUAL_ANNUAL = 'ACTUAL_ANNUAL',
  HOURLY = 'HOURLY',
  SCALE_POINT = 'SCALE_POINT',
}
registerEnumType(PayBasis, {
  name: 'PayBasis',
  description: 'How pay is written down.',
  valuesMap: {
    FULL_TIME_ANNUAL: { description: 'Salary of the post worked full time, in pounds a year.' },
    ACTUAL_ANNUAL: { description: 'What the person gets for the hours they work, in pounds a year.' },
    HOURLY: { description: 'Pounds an hour.' },
    SCALE_POINT: { description: 'The salary of a published scale point.' },
  },
});

export enum PensionBasis {
  ALL_PAY = 'ALL_PAY',
  QUALIFYING_EARNINGS = 'QUALIFYING_EARNINGS',
}
registerEnumType(PensionBasis, {
  name: 'PensionBasis',
  description: 'What the employer pays its pension percentage of.',
  valuesMap: {
    ALL_PAY: { description: 'All of the pay.' },
    QUALIFYING_EARNINGS: { description: 'Only the statutory band of qualifying earnings.' },
  },
});

export enum SickPay {
  STATUTORY_ONLY = 'STATUTORY_ONLY',
  AFC_SECTION_14 = 'AFC_SECTION_14',
  OWN_SCHEME = 'OWN_SCHEME',
}
registerEnumType(SickPay, {
  name: 'SickPay',
  description: 'Which rules give sick pay under a contract.',
  valuesMap: {
    STATUTORY_ONLY: { description: 'Statutory sick pay and no more.' },
    AFC_SECTION_14: { description: 'As Agenda for Change gives it in section 14.' },
    OWN_SCHEME: { description: "A scheme of the employer's own." },
  },
});

export enum PublicHolidays {
  INSIDE_LEAVE = 'INSIDE_LEAVE',
  ON_TOP = 'ON_TOP',
  NOT_RECORDED = 'NOT_RECORDED',
}
registerEnumType(PublicHolidays, {
  name: 'PublicHolidays',
  description: 'Whether public holidays come out of the annual leave.',
  valuesMap: {
    INSIDE_LEAVE: { description: 'They are taken from the days of annual leave.' },
    ON_TOP: { description: 'They come on top of the annual leave.' },
    NOT_RECORDED: { description: 'It is not recorded; `notGiven` may say why.' },
  },
});

export enum TermOrigin {
  STANDARD = 'STANDARD',
  TRANSFERRED = 'TRANSFERRED',
  NEGOTIATED = 'NEGOTIATED',
  ERROR = 'ERROR',
  UNRECORDED = 'UNRECORDED',
}
registerEnumType(TermOrigin, {
  name: 'TermOrigin',
  description: 'Where a term comes from.',
  valuesMap: {
    STANDARD: { description: "It is the employer's standard." },
    TRANSFERRED: { description: 'It was carried over from an earlier employer.' },
    NEGOTIATED: { description: 'It was agreed with this person.' },
    ERROR: { description: 'It is a mistake that has stood.' },
    UNRECORDED: { description: 'Nobody has recorded where it comes from.' },
  },
});

export enum TermsChangeReason {
  START = 'START',
  PAY_AWARD = 'PAY_AWARD',
  INCREMENT = 'INCREMENT',
  HOURS_CHANGE = 'HOURS_CHANGE',
  TRANSFER = 'TRANSFER',
  PROMOTION = 'PROMOTION',
  HARMONISATION = 'HARMONISATION',
  OTHER = 'OTHER',
}
registerEnumType(TermsChangeReason, {
  name: 'TermsChangeReason',
  description: 'Why terms began to be as they are.',
  valuesMap: {
    START: { description: 'The contract started.' },
    PAY_AWARD: { description: 'A pay award was applied.' },
    INCREMENT: { description: 'The person moved up the scale.' },
    HOURS_CHANGE: { description: 'The hours changed.' },
    TRANSFER: { description: 'The person came from another employer.' },
    PROMOTION: { description: 'The person was promoted.' },
    HARMONISATION: { description: 'Terms of different people were made the same.' },
    OTHER: { description: 'Another reason.' },
  },
});

/** The terms that may be absent; also the keys of `terms.not_given`. */
export enum TermName {
  PAY = 'PAY',
  LEAVE_DAYS = 'LEAVE_DAYS',
  PUBLIC_HOLIDAY_DAYS = 'PUBLIC_HOLIDAY_DAYS',
  PUBLIC_HOLIDAYS_INSIDE = 'PUBLIC_HOLIDAYS_INSIDE',
  LEAVE_YEAR_STARTS = 'LEAVE_YEAR_STARTS',
  EMPLOYER_PENSION = 'EMPLOYER_PENSION',
  SICK_PAY = 'SICK_PAY',
}
registerEnumType(TermName, {
  name: 'TermName',
  description: 'A term of a contract that may be absent.',
  valuesMap: {
    PAY: { description: 'The pay.' },
    LEAVE_DAYS: { description: 'Days of annual leave.' },
    PUBLIC_HOLIDAY_DAYS: { description: 'The number of public holidays.' },
    PUBLIC_HOLIDAYS_INSIDE: { description: 'Whether public holidays come out of the leave.' },
    LEAVE_YEAR_STARTS: { description: 'The day the leave year starts.' },
    EMPLOYER_PENSION: { description: "The employer's pension percentage." },
    SICK_PAY: { description: 'The sick pay rules.' },
  },
});

export enum NotGivenReason {
  DONT_KNOW = 'DONT_KNOW',
  NOT_APPLICABLE = 'NOT_APPLICABLE',
  REFUSED = 'REFUSED',
}
registerEnumType(NotGivenReason, {
  name: 'NotGivenReason',
  description: 'Why a term is absent. A term that is absent without one of these is blank: nobody has entered it.',
  valuesMap: {
    DONT_KNOW: { description: 'The employer does not know it.' },
    NOT_APPLICABLE: { description: 'It does not apply to this contract.' },
    REFUSED: { description: 'The answer was refused.' },
  },
});

/** Blank and the reasons for which a term is absent: four different values wherever coverage is counted. */
export enum MissingAnswer {
  BLANK = 'BLANK',
  DONT_KNOW = 'DONT_KNOW',
  NOT_APPLICABLE = 'NOT_APPLICABLE',
  REFUSED = 'REFUSED',
}
registerEnumType(MissingAnswer, {
  name: 'MissingAnswer',
  description: 'Which of the four it is that there is no answer.',
  valuesMap: {
    BLANK: { description: 'Nobody has entered it, nor said why not.' },
    DONT_KNOW: { description: 'The employer does not know it.' },
    NOT_APPLICABLE: { description: 'It does not apply to the contract.' },
    REFUSED: { description: 'The answer was refused.' },
  },
});
