import { Field, ObjectType } from '@nestjs/graphql';
import { Moment } from '../kernel/moment.js';
import { RecordModel } from '../web/record.model.js';
import { SignedIn } from '../web/rules.js';
import { SharingLevel } from './programme.enums.js';

@SignedIn()
@ObjectType('Participation', { description: 'An employer’s part in a programme.' })
export class ParticipationModel extends RecordModel {
  @Field(() => SharingLevel, { description: 'What the employer shares about its people with the programme’s leads.' })
  sharingLevel: SharingLevel;

  employerId: string;

  programmeId: string;

  /** When the row was read for; fields that join types read at the same moment. */
  moment: Moment;
}
