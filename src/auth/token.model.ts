import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Day } from '../kernel/day.js';
import { SignedIn } from '../web/rules.js';
import { DateScalar, DateTimeScalar } from '../web/scalars.js';
import { Payload } from '../web/user-error.js';
import { TokenKind } from './api-token.js';

const TOKEN_KIND = { API: 'API', CALENDAR: 'CALENDAR' } as const;
registerEnumType(TOKEN_KIND, {
  name: 'TokenKind',
  description: 'What a token is good for.',
  valuesMap: {
    API: { description: 'For scripts: everything its user may do.' },
    CALENDAR: { description: 'Fetches one calendar of deadlines, and nothing else.' },
  },
});

@SignedIn()
@ObjectType('ApiToken', {
  description: 'A token for scripts, which acts as its user, or for a calendar. Only its hash is kept.',
})
export class ApiTokenModel {
  @Field(() => ID, { description: 'Opaque identifier, for revoking it; not the token.' })
  id: string;

  @Field(() => String, { description: 'What it is for, as said when it was made.' })
  label: string;

  @Field(() => TOKEN_KIND, { description: 'What it is good for.' })
  kind: TokenKind;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt: Date;

  @Field(() => DateTimeScalar, {
    description: 'When it stops working; at most 90 days after it was made, a year for a calendar.',
  })
  expiresAt: Date;

  @Field(() => DateScalar, { nullable: true, description: 'The last day it was used; null when never.' })
  lastUsedOn: Day | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked; null while it works.' })
  revokedAt: Date | null;
}

@SignedIn()
@ObjectType({ description: 'What came of making a token.' })
export class CreateTokenPayload extends Payload {
  @Field(() => String, {
    nullable: true,
    description:
      'The token itself, shown this once; null when nothing was made, or when this answers a repeated `idempotencyKey`.',
  })
  token?: string | null;

  @Field(() => ApiTokenModel, { nullable: true, description: 'What is kept of it; null when nothing was made.' })
  apiToken?: ApiTokenModel | null;
}

@SignedIn()
@ObjectType({ description: 'What came of revoking a token.' })
export class RevokeTokenPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The token that no longer works; null when nothing was changed.' })
  revoked?: string | null;
}
