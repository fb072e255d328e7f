import { registerEnumType } from '@nestjs/graphql';

export enum ContractKind {
  PERMANENT = 'PERMANENT',
  FIXED_TERM = 'FIXED_TERM',
  SECONDMENT = 'SECONDMENT',
  BANK = 'BANK',
}
registerEnumType(ContractKind, {
  name: 'ContractKind',
  description: 'What was agreed about how long a contract lasts.',
  valuesMap: {
    PERMANENT: { description: 'No end was agreed.' },
    FIXED_TERM: { description: 'It ends on an agreed day.' },
    SECONDMENT: { description: 'The person is lent by another post or employer, to which they go back.' },
    BANK: { description: 'Work is offered when there is some.' },
  },
});

export enum FixedTermReason {
  FUNDING_ENDS = 'FUNDING_ENDS',
  COVER = 'COVER',
  PROJECT = 'PROJECT',
  TRAINING = 'TRAINING',
  OTHER = 'OTHER',
}
registerEnumType(FixedTermReason, {
  name: 'FixedTermReason',
  description: 'Why a contract is for a fixed term.',
  valuesMap: {
    FUNDING_ENDS: { description: 'The money for the post ends.' },
    COVER: { description: 'It covers for someone who is away.' },
    PROJECT: { description: 'The work itself ends.' },
    TRAINING: { description: 'It lasts as long as a training.' },
    OTHER: { description: 'Another reason.' },
  },
});

export enum ContractEndReason {
  RESIGNED = 'RESIGNED',
  FUNDING_ENDED = 'FUNDING_ENDED',
  REDUNDANCY = 'REDUNDANCY',
  TERM_EXPIRED = 'TERM_EXPIRED',
  RETIRED = 'RETIRED',
  TRANSFERRED = 'TRANSFERRED',
  MOVED_POST = 'MOVED_POST',
  DISMISSED = 'DISMISSED',
  OTHER = 'OTHER',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(ContractEndReason, {
  name: 'ContractEndReason',
  description: 'Why a contract ended.',
  valuesMap: {
    RESIGNED: { description: 'The worker resigned.' },
    FUNDING_ENDED: { description: 'The money for the post ended.' },
    REDUNDANCY: { description: 'The worker was made redundant.' },
    TERM_EXPIRED: { description: 'The agreed term ran out and was not renewed.' },
    RETIRED: { description: 'The worker retired.' },
    TRANSFERRED: { description: 'The worker transferred to another employer.' },
    MOVED_POST: { description: 'The worker moved to another post of the same employer.' },
    DISMISSED: { description: 'The employer dismissed the worker for another reason.' },
    OTHER: { description: 'Another reason.' },
    UNKNOWN: { description: 'The employer does not know.' },
  },
});
