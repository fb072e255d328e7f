import { registerEnumType } from '@nestjs/graphql';

export enum NoticeRuleKind {
  STATUTORY_NOTICE = 'statutory_notice',
  COLLECTIVE_CONSULTATION = 'collective_consultation',
  GOVERNMENT_NOTIFICATION = 'government_notification',
  PROTECTIVE_AWARD_MAXIMUM = 'protective_award_maximum',
  INDIVIDUAL_CONSULTATION = 'individual_consultation',
  TUPE = 'tupe',
  CONTRACTUAL_NOTICE = 'contractual_notice',
}
registerEnumType(NoticeRuleKind, {
  name: 'NoticeRuleKind',
  description: 'What a rule about ending employment is about.',
  valuesMap: {
    STATUTORY_NOTICE: { description: 'The least notice the law gives, by continuous service.' },
    COLLECTIVE_CONSULTATION: {
      description: 'How long before the first dismissal consultation must begin, by number of dismissals.',
    },
    GOVERNMENT_NOTIFICATION: {
      description: 'How long before the first dismissal the government must be told on form HR1.',
    },
    PROTECTIVE_AWARD_MAXIMUM: { description: 'The most a tribunal awards where consultation failed.' },
    INDIVIDUAL_CONSULTATION: {
      description: 'Consultation where fewer are dismissed than collective consultation asks for.',
    },
    TUPE: { description: 'Rules where employment transfers to another employer.' },
    CONTRACTUAL_NOTICE: { description: 'What contracts usually give.' },
  },
});

export enum RedundancyParameter {
  WEEKS_PAY_CAP = 'weeks_pay_cap',
  MAXIMUM_STATUTORY_PAYMENT = 'maximum_statutory_payment',
  QUALIFYING_SERVICE = 'qualifying_service',
  SERVICE_COUNTED_MAXIMUM = 'service_counted_maximum',
  MULTIPLIER = 'multiplier',
  AFC_CONTRACTUAL_QUALIFYING_SERVICE = 'afc_contractual_qualifying_service',
  AFC_CONTRACTUAL_ENTITLEMENT = 'afc_contractual_entitlement',
  FIXED_TERM_TO_PERMANENT = 'fixed_term_to_permanent',
  UNFAIR_DISMISSAL_QUALIFYING_SERVICE = 'unfair_dismissal_qualifying_service',
}
registerEnumType(RedundancyParameter, {
  name: 'RedundancyParameter',
  description: 'One number of the redundancy rules.',
  valuesMap: {
    WEEKS_PAY_CAP: { description: "The most that counts as a week's pay, in pounds." },
    MAXIMUM_STATUTORY_PAYMENT: { description: 'The most that statute gives, in pounds.' },
    QUALIFYING_SERVICE: { description: 'Years of service before statutory redundancy pay is due.' },
    SERVICE_COUNTED_MAXIMUM: { description: 'The most years that count.' },
    MULTIPLIER: { description: "Weeks' pay for a full year of service, by age." },
    AFC_CONTRACTUAL_QUALIFYING_SERVICE: {
      description: 'Weeks of service before NHS contractual redundancy pay is due.',
    },
    AFC_CONTRACTUAL_ENTITLEMENT: { description: "Months' pay for a year of service under NHS terms." },
    FIXED_TERM_TO_PERMANENT: { description: 'Years of successive fixed terms after which a contract is permanent.' },
    UNFAIR_DISMISSAL_QUALIFYING_SERVICE: { description: 'Service before an unfair dismissal can be claimed.' },
  },
});

export enum BankHolidayKind {
  REGULAR = 'regular',
  SUBSTITUTE = 'substitute',
  MOVED = 'moved',
  ONE_OFF = 'one_off',
}
registerEnumType(BankHolidayKind, {
  name: 'BankHolidayKind',
  description: 'Why a day is a bank holiday.',
  valuesMap: {
    REGULAR: { description: 'Every year.' },
    SUBSTITUTE: { description: 'In place of a bank holiday that falls on a Saturday or Sunday.' },
    MOVED: { description: 'Held on another day than usual in that year.' },
    ONE_OFF: { description: 'Proclaimed once.' },
  },
});
