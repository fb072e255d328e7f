import { registerEnumType } from '@nestjs/graphql';

export enum PostRole {
  CLW = 'CLW',
  SENIOR_CLW = 'SENIOR_CLW',
  NETWORK_LEAD = 'NETWORK_LEAD',
  MANAGER = 'MANAGER',
}
registerEnumType(PostRole, {
  name: 'PostRole',
  description: 'What kind of work a post is for. Pay is only ever compared within one role.',
  valuesMap: {
    CLW: { description: 'Community link worker.' },
    SENIOR_CLW: { description: 'Senior community link worker.' },
    NETWORK_LEAD: { description: 'Leads a network of link workers.' },
    MANAGER: { description: 'Manages link workers.' },
  },
});

export enum PostStatus {
  FILLED = 'FILLED',
  VACANT = 'VACANT',
  FROZEN = 'FROZEN',
}
registerEnumType(PostStatus, {
  name: 'PostStatus',
  description: 'Whether someone fills a post.',
  valuesMap: {
    FILLED: { description: 'Someone fills it.' },
    VACANT: { description: 'Nobody fills it, and it may be filled.' },
    FROZEN: { description: 'Nobody fills it, and it may not be filled for now.' },
  },
});
