import { Field, ObjectType } from '@nestjs/graphql';
import { Day } from '../kernel/day.js';
import { Nation } from '../reference-data/enums/pay.enums.js';
import { RecordModel } from '../web/record.model.js';
import { SignedIn } from '../web/rules.js';
import { DateScalar } from '../web/scalars.js';
import { GuidanceKind, PointRule } from './programme.enums.js';

@SignedIn()
@ObjectType('ProgrammeGuidance', { description: 'The guidance on pay that a programme has adopted, for a period.' })
export class ProgrammeGuidanceModel extends RecordModel {
  @Field(() => Nation, { description: 'Whose Agenda for Change scale; the nations differ.' })
  nation: Nation;

  @Field(() => String, { description: 'The band of that scale, such as 5 or 8a.' })
  band: string;

  @Field(() => PointRule, { description: 'Which point of the band.' })
  pointRule: PointRule;

  @Field(() => GuidanceKind, {
    description: 'Whether it is what employers are expected to pay, or the most that is paid for.',
  })
  kind: GuidanceKind;

  @Field(() => String, { description: 'Where the programme adopted it, such as a minute or a letter with its day.' })
  source: string;

  @Field(() => DateScalar, { description: 'First day on which it applies.' })
  startsOn: Day;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it applies; null until further notice.' })
  endsOn: Day | null;
}
