import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Day } from '../kernel/day.js';
import { Moment } from '../kernel/moment.js';
import { connectionOf } from '../web/page.js';
import { RecordModel } from '../web/record.model.js';
import { RecordedAnswer } from '../web/recorded-answer.js';
import { SignedIn } from '../web/rules.js';
import { DateScalar } from '../web/scalars.js';
import { SupervisionFormat, SupervisionKind } from './supervision.enums.js';

@SignedIn()
@ObjectType('SupervisionArrangement', {
  description: 'What supervision was agreed, for one contract or for everyone an employer has in a programme.',
})
export class SupervisionArrangementModel extends RecordModel {
  @Field(() => SupervisionKind, { description: 'What kind of supervision.' })
  kind: SupervisionKind;

  @Field(() => SupervisionFormat, { description: 'Alone or in a group.' })
  format: SupervisionFormat;

  @Field(() => String, { description: 'Who provides it: an organisation or a role.' })
  provider: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Days from one session to the next, as agreed; null for peers and GP contacts that are there when needed.',
  })
  intervalDays: number | null;

  @Field(() => RecordedAnswer, { description: 'Whether it takes place in paid time.' })
  inPaidTime: RecordedAnswer;

  @Field(() => DateScalar, { description: 'First day of the arrangement.' })
  startsOn: Day;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of the arrangement; null while no end is recorded.',
  })
  endsOn: Day | null;

  employerId: string;
  participationId: string;
  contractId: string | null;
  fundingLineId: string | null;

  /** When the row was read for; fields that join types read at the same moment. */
  moment: Moment;
}

@SignedIn()
@ObjectType({ description: 'A page of supervision arrangements.' })
export class SupervisionArrangementConnection extends connectionOf(
  SupervisionArrangementModel,
  'SupervisionArrangement',
  'supervision arrangements',
) {}
