import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Moment } from '../kernel/moment.js';
import { DayOrNoValue, DayValue, NoValue } from '../web/no-value.js';
import { connectionOf } from '../web/page.js';
import { RecordModel } from '../web/record.model.js';
import { Reads } from '../web/row-columns.js';
import { SignedIn } from '../web/rules.js';

@SignedIn()
@ObjectType('Worker', {
  description: "A person who holds contracts, known by the employer's own reference only and never by name.",
})
export class WorkerModel extends RecordModel {
  @Field(() => String, {
    nullable: true,
    description: "The employer's own reference of the person; null where you may see terms but not whose they are.",
  })
  reference: string | null;

  @Reads('serviceSince')
  @Field(() => DayOrNoValue, {
    description: 'First day of continuous service, on which notice and redundancy pay depend.',
  })
  continuousServiceOn: DayValue | NoValue;

  @Reads('roleSince')
  @Field(() => DayOrNoValue, { description: 'First day in this kind of role, here or elsewhere.' })
  roleStartedOn: DayValue | NoValue;

  @Reads('serviceSince')
  @Field(() => Int, {
    nullable: true,
    description:
      'Complete years of continuous service on the morning of the day asked about: one more from each anniversary on, as pay and leave count. Null when its first day is not recorded.',
  })
  completedYearsOfService: number | null;

  @Reads('roleSince')
  @Field(() => Int, {
    nullable: true,
    description:
      'Complete years in the role on the morning of the day asked about: one more from each anniversary on. Null when its first day is not recorded.',
  })
  completedYearsInRole: number | null;

  employerId: string;

  /** When the row was read for; fields that join types read at the same moment. */
  moment: Moment;
}

@SignedIn()
@ObjectType({ description: 'A page of workers.' })
export class WorkerConnection extends connectionOf(WorkerModel, 'Worker', 'workers') {}
