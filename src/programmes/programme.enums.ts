import { registerEnumType } from '@nestjs/graphql';

export enum EmploymentModel {
  THIRD_SECTOR_HOSTS = 'THIRD_SECTOR_HOSTS',
  SINGLE_HOST = 'SINGLE_HOST',
  NHS_EMPLOYED = 'NHS_EMPLOYED',
  COUNCIL_EMPLOYED = 'COUNCIL_EMPLOYED',
  PRACTICE_EMPLOYED = 'PRACTICE_EMPLOYED',
  MIXED = 'MIXED',
}
registerEnumType(EmploymentModel, {
  name: 'EmploymentModel',
  description: 'Who employs the workers of a programme.',
  valuesMap: {
    THIRD_SECTOR_HOSTS: { description: 'Several voluntary organisations, each its own workers.' },
    SINGLE_HOST: { description: 'One voluntary organisation employs them all.' },
    NHS_EMPLOYED: { description: 'The NHS board.' },
    COUNCIL_EMPLOYED: { description: 'The council.' },
    PRACTICE_EMPLOYED: { description: 'The general practices themselves.' },
    MIXED: { description: 'Employers of more than one kind.' },
  },
});

export enum SharingLevel {
  NONE = 'NONE',
  TERMS_SHEET = 'TERMS_SHEET',
  STATISTICS = 'STATISTICS',
  PSEUDONYMISED_TERMS = 'PSEUDONYMISED_TERMS',
}
registerEnumType(SharingLevel, {
  name: 'SharingLevel',
  description:
    'What an employer, as controller, shares about its people with the leads of a programme. Funding, posts and practices are shared at every level.',
  valuesMap: {
    NONE: { description: 'Nothing about people or what they are offered.' },
    TERMS_SHEET: { description: 'What the employer offers for a role; nothing about a person.' },
    STATISTICS: { description: 'Also counted in statistics that hide small groups. What applies until one is chosen.' },
    PSEUDONYMISED_TERMS: { description: 'Also the terms of each contract, under the employer’s local references.' },
  },
});

export enum PointRule {
  ENTRY = 'ENTRY',
  BY_COMPLETED_YEARS = 'BY_COMPLETED_YEARS',
  TOP = 'TOP',
}
registerEnumType(PointRule, {
  name: 'PointRule',
  description: 'Which point of the band adopted guidance means.',
  valuesMap: {
    ENTRY: { description: 'The first point.' },
    BY_COMPLETED_YEARS: { description: 'The point that the completed years in the role earn.' },
    TOP: { description: 'The last point.' },
  },
});

export enum GuidanceKind {
  EXPECTATION = 'EXPECTATION',
  CEILING = 'CEILING',
}
registerEnumType(GuidanceKind, {
  name: 'GuidanceKind',
  description: 'How adopted guidance is meant.',
  valuesMap: {
    EXPECTATION: { description: 'Employers are expected to pay at least this.' },
    CEILING: { description: 'No more than this is paid for; it says nothing of the least.' },
  },
});
