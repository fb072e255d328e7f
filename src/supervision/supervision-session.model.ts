import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Day } from '../kernel/day.js';
import { Moment } from '../kernel/moment.js';
import { connectionOf } from '../web/page.js';
import { RecordModel } from '../web/record.model.js';
import { SignedIn } from '../web/rules.js';
import { DateScalar } from '../web/scalars.js';
import { SessionOutcome, SupervisionKind } from './supervision.enums.js';

@SignedIn()
@ObjectType('SupervisionSession', {
  description: 'That a session of supervision took place or was cancelled. What was said is not recorded anywhere.',
})
export class SupervisionSessionModel extends RecordModel {
  @Field(() => SupervisionKind, { description: 'What kind of supervision.' })
  kind: SupervisionKind;

  @Field(() => DateScalar, { description: 'The day it was held, or was to be held.' })
  onDay: Day;

  @Field(() => SessionOutcome, { description: 'Whether it took place, and if not by whose doing.' })
  outcome: SessionOutcome;

  @Field(() => Int, { nullable: true, description: 'How long it lasted, in minutes; null when it did not take place.' })
  minutes: number | null;

  employerId: string;
  contractId: string;

  /** When the row was read for; fields that join types read at the same moment. */
  moment: Moment;
}

@SignedIn()
@ObjectType({ description: 'A page of supervision sessions.' })
export class SupervisionSessionConnection extends connectionOf(
  SupervisionSessionModel,
  'SupervisionSession',
  'supervision sessions',
) {}
