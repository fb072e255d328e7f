import { registerEnumType } from '@nestjs/graphql';

export enum SourceAccess {
  READ = 'read',
  VIA_SECONDARY = 'via_secondary',
  LANDING_PAGE = 'landing_page',
  NOT_READ = 'not_read',
}
registerEnumType(SourceAccess, {
  name: 'SourceAccess',
  description: 'How the source of a published fact was consulted.',
  valuesMap: {
    READ: { description: 'The source itself was read.' },
    VIA_SECONDARY: { description: 'Read in another source that quotes it.' },
    LANDING_PAGE: { description: 'The address leads to the front page or portal that the fact was found under.' },
    NOT_READ: { description: 'The source was not read; the fact is recalled or computed.' },
  },
});

export enum Confidence {
  CONFIRMED = 'confirmed',
  SINGLE_SOURCE = 'single_source',
  DERIVED = 'derived',
  MEMORY = 'memory',
}
registerEnumType(Confidence, {
  name: 'Confidence',
  description: 'How sure a published fact is.',
  valuesMap: {
    CONFIRMED: { description: 'Two sources agree, or the source is the authority itself.' },
    SINGLE_SOURCE: { description: 'One source says so.' },
    DERIVED: { description: 'Computed from other published facts; the notes say how.' },
    MEMORY: { description: 'Recalled; check it before relying on it.' },
  },
});

export enum PublishedOnBasis {
  STATED = 'STATED',
  STATED_MONTH = 'STATED_MONTH',
  ANNOUNCEMENT = 'ANNOUNCEMENT',
  ANNOUNCEMENT_MONTH = 'ANNOUNCEMENT_MONTH',
  SAME_CIRCULAR = 'SAME_CIRCULAR',
  EFFECTIVE_DAY = 'EFFECTIVE_DAY',
  GATHERED = 'GATHERED',
  UNDATED = 'UNDATED',
}
registerEnumType(PublishedOnBasis, {
  name: 'PublishedOnBasis',
  description: 'How the day of publication of a fact is known.',
  valuesMap: {
    STATED: { description: 'The source gives the day.' },
    STATED_MONTH: { description: 'The source gives the month; its last day is taken.' },
    ANNOUNCEMENT: { description: 'The day the pay award was announced.' },
    ANNOUNCEMENT_MONTH: { description: 'The last day of the month in which the pay award was announced.' },
    SAME_CIRCULAR: {
      description: 'Not recorded: the earliest day on which anything in the same circular takes effect.',
    },
    EFFECTIVE_DAY: { description: 'Not recorded: the day it takes effect, or the last day it speaks of.' },
    GATHERED: { description: 'Not recorded, and it takes effect later: the day the facts were gathered.' },
    UNDATED: { description: 'Nothing is dated: counted as known since the facts start, on 1 April 2021.' },
  },
});
