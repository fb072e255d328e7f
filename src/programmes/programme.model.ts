import { Field, ObjectType } from '@nestjs/graphql';
import { Moment } from '../kernel/moment.js';
import { connectionOf } from '../web/page.js';
import { RecordModel } from '../web/record.model.js';
import { SignedIn } from '../web/rules.js';
import { EmploymentModel } from './programme.enums.js';

@SignedIn()
@ObjectType('Programme', { description: 'A programme of community link workers.' })
export class ProgrammeModel extends RecordModel {
  @Field(() => String, { description: 'Its name; unique in the tracker.' })
  name: string;

  @Field(() => String, { description: 'Who commissions it.' })
  commissioner: string;

  @Field(() => EmploymentModel, { description: 'Who employs its workers.' })
  employmentModel: EmploymentModel;

  /** When the row was read for; fields that join types read at the same moment. */
  moment: Moment;
}

@SignedIn()
@ObjectType({ description: 'A page of programmes.' })
export class ProgrammeConnection extends connectionOf(ProgrammeModel, 'Programme', 'programmes') {}
