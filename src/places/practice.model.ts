import { Field, ObjectType } from '@nestjs/graphql';
import { Moment } from '../kernel/moment.js';
import { connectionOf } from '../web/page.js';
import { RecordModel } from '../web/record.model.js';
import { SignedIn } from '../web/rules.js';

@SignedIn()
@ObjectType('Practice', { description: 'A general practice.' })
export class PracticeModel extends RecordModel {
  @Field(() => String, { description: 'Its national code, as text; unique in the tracker.' })
  code: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'The cluster of practices it works in; null when not recorded.' })
  cluster: string | null;

  /** Code of its partnership. */
  partnershipCode: string;

  /** When the row was read for; fields that join types read at the same moment. */
  moment: Moment;
}

@SignedIn()
@ObjectType({ description: 'A page of practices.' })
export class PracticeConnection extends connectionOf(PracticeModel, 'Practice', 'practices') {}
