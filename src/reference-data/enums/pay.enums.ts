import { registerEnumType } from '@nestjs/graphql';

export enum Nation {
  SCOTLAND = 'Scotland',
  ENGLAND = 'England',
  WALES = 'Wales',
  NORTHERN_IRELAND = 'Northern Ireland',
}
registerEnumType(Nation, {
  name: 'Nation',
  description: 'A nation of the United Kingdom, each with its own Agenda for Change scales.',
  valuesMap: {
    SCOTLAND: { description: 'Scotland.' },
    ENGLAND: { description: 'England.' },
    WALES: { description: 'Wales.' },
    NORTHERN_IRELAND: { description: 'Northern Ireland.' },
  },
});

export enum PointLabel {
  ENTRY = 'entry',
  INTERMEDIATE = 'intermediate',
  TOP = 'top',
  SINGLE = 'single',
}
registerEnumType(PointLabel, {
  name: 'PointLabel',
  description: 'Where a point lies in its band.',
  valuesMap: {
    ENTRY: { description: 'The first point.' },
    INTERMEDIATE: { description: 'A point between the first and the last.' },
    TOP: { description: 'The last point.' },
    SINGLE: { description: 'The only point.' },
  },
});

export enum PayRecordStatus {
  CURRENT = 'current',
  FINAL = 'final',
  REVISED_FINAL = 'revised_final',
  SUPERSEDED = 'superseded',
}
registerEnumType(PayRecordStatus, {
  name: 'PayRecordStatus',
  description: 'What became of a published pay rate.',
  valuesMap: {
    CURRENT: { description: 'In force, and may yet be revised.' },
    FINAL: { description: 'Its year is over and it stood.' },
    REVISED_FINAL: { description: 'A revision, issued later and backdated.' },
    SUPERSEDED: { description: 'Replaced by a later issue.' },
  },
});

export enum LeaveScheme {
  AGENDA_FOR_CHANGE = 'Agenda for Change',
  STATUTORY_MINIMUM = 'Statutory minimum',
}
registerEnumType(LeaveScheme, {
  name: 'LeaveScheme',
  description: 'Which rules give annual leave.',
  valuesMap: {
    AGENDA_FOR_CHANGE: { description: 'The terms of the NHS.' },
    STATUTORY_MINIMUM: { description: 'What the law gives everyone.' },
  },
});

export enum SickPayScheme {
  AGENDA_FOR_CHANGE = 'Agenda for Change section 14',
  STATUTORY_SICK_PAY = 'Statutory Sick Pay',
}
registerEnumType(SickPayScheme, {
  name: 'SickPayScheme',
  description: 'Which rules give sick pay.',
  valuesMap: {
    AGENDA_FOR_CHANGE: { description: 'The terms of the NHS: months of full and of half pay.' },
    STATUTORY_SICK_PAY: { description: 'What the law gives: a weekly rate.' },
  },
});

export enum OnCostComponent {
  SECONDARY_CLASS_1_NIC = 'secondary_class_1_nic',
  EMPLOYMENT_ALLOWANCE = 'employment_allowance',
  NHS_PENSION_EMPLOYER = 'nhs_pension_employer',
  AUTO_ENROLMENT_EMPLOYER_MINIMUM = 'auto_enrolment_employer_minimum',
  APPRENTICESHIP_LEVY = 'apprenticeship_levy',
}
registerEnumType(OnCostComponent, {
  name: 'OnCostComponent',
  description: 'What an employer pays on top of salary.',
  valuesMap: {
    SECONDARY_CLASS_1_NIC: { description: "The employer's National Insurance, on pay over a threshold." },
    EMPLOYMENT_ALLOWANCE: { description: 'A yearly sum off the National Insurance bill of a whole employer.' },
    NHS_PENSION_EMPLOYER: { description: "The employer's contribution to an NHS pension scheme, on all pay." },
    AUTO_ENROLMENT_EMPLOYER_MINIMUM: {
      description: 'The least an employer pays into a workplace pension, on pay between two limits.',
    },
    APPRENTICESHIP_LEVY: { description: 'On the part of a pay bill that is over a threshold.' },
  },
});

export enum MinimumRateName {
  NATIONAL_LIVING_WAGE = 'National Living Wage',
  REAL_LIVING_WAGE = 'real Living Wage',
}
registerEnumType(MinimumRateName, {
  name: 'MinimumRateName',
  description: 'A floor under hourly pay.',
  valuesMap: {
    NATIONAL_LIVING_WAGE: { description: 'Set by law.' },
    REAL_LIVING_WAGE: {
      description: 'Set by the Living Wage Foundation; voluntary, and a condition of Scottish public grants.',
    },
  },
});
