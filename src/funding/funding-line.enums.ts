import { registerEnumType } from '@nestjs/graphql';

export enum FundingLineKind {
  GRANT = 'GRANT',
  CONTRACT = 'CONTRACT',
}
registerEnumType(FundingLineKind, {
  name: 'FundingLineKind',
  description: 'In what form money is given.',
  valuesMap: {
    GRANT: { description: 'Given for a purpose.' },
    CONTRACT: { description: 'Paid for a service that was bought.' },
  },
});

export enum FundingCycle {
  ANNUAL = 'ANNUAL',
  MULTI_YEAR = 'MULTI_YEAR',
  ONE_OFF = 'ONE_OFF',
  RECURRING = 'RECURRING',
}
registerEnumType(FundingCycle, {
  name: 'FundingCycle',
  description: 'How often money is decided on.',
  valuesMap: {
    ANNUAL: { description: 'Year by year.' },
    MULTI_YEAR: { description: 'For several years at once.' },
    ONE_OFF: { description: 'Once, not expected again.' },
    RECURRING: { description: 'Goes on until someone ends it; may have no last day.' },
  },
});

export enum ExtensionDecider {
  FUNDER = 'FUNDER',
  RECIPIENT = 'RECIPIENT',
  BOTH = 'BOTH',
}
registerEnumType(ExtensionDecider, {
  name: 'ExtensionDecider',
  description: 'Who decides whether an extension that was agreed as an option is used.',
  valuesMap: {
    FUNDER: { description: 'The funder alone.' },
    RECIPIENT: { description: 'Whoever receives the money, alone.' },
    BOTH: { description: 'Both must agree.' },
  },
});

export enum ExternalScheme {
  THREE_SIXTY_GIVING = '360GIVING',
  OCDS = 'OCDS',
  OTHER = 'OTHER',
}
registerEnumType(ExternalScheme, {
  name: 'ExternalScheme',
  description: 'In which public register a funding line is known by a number.',
  valuesMap: {
    THREE_SIXTY_GIVING: { description: '360Giving: published grants.' },
    OCDS: { description: 'Open Contracting: a procurement id.' },
    OTHER: { description: 'Another register; say which in the source.' },
  },
});
