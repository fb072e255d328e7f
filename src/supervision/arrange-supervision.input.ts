import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Allow, IsOptional, IsString, IsUUID, Length, Min } from 'class-validator';
import { Day } from '../kernel/day.js';
import { ChangeInput } from '../web/change.input.js';
import { RecordedAnswer } from '../web/recorded-answer.js';
import { DateScalar } from '../web/scalars.js';
import { SupervisionFormat, SupervisionKind } from './supervision.enums.js';

@InputType({ description: 'Supervision that is agreed from a day. Give a contract or a participation, not both.' })
export class ArrangeSupervisionInput extends ChangeInput {
  @Field(() => ID, { nullable: true, description: 'The contract it is agreed for.' })
  @IsOptional()
  @IsUUID()
  contract?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The participation of an employer in a programme: agreed for everyone it has there.',
  })
  @IsOptional()
  @IsUUID()
  participation?: string | null;

  @Field(() => SupervisionKind, { description: 'What kind of supervision.' })
  @Allow()
  kind: SupervisionKind;

  @Field(() => SupervisionFormat, { description: 'Alone or in a group.' })
  @Allow()
  format: SupervisionFormat;

  @Field(() => String, { description: 'Who provides it: an organisation or a role, not a name of a person.' })
  @IsString()
  @Length(1, 200)
  provider: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Days from one session to the next, 1 to 366; may be left out for peers and GP contacts only.',
  })
  @Allow()
  intervalDays?: number | null;

  @Field(() => RecordedAnswer, {
    nullable: true,
    description: 'Whether it takes place in paid time; blank when left out.',
  })
  @Allow()
  inPaidTime?: RecordedAnswer | null;

  @Field(() => ID, { nullable: true, description: 'The funding line that pays for it, where it has its own.' })
  @IsOptional()
  @IsUUID()
  fundingLine?: string | null;

  @Field(() => DateScalar, {
    description: 'First day. The arrangement of this kind that held before ends on the day before.',
  })
  @Allow()
  startsOn: Day;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; open when left out.' })
  @Allow()
  endsOn?: Day | null;
}

/** What a change or a correction of an arrangement may say. */
@InputType({ isAbstract: true })
abstract class ArrangementDetailsInput extends ChangeInput {
  @Field(() => ID, { description: 'The arrangement.' })
  @IsUUID()
  arrangement: string;

  @Field(() => Int, { description: 'Its version as you saw it; refused when it was changed meanwhile.' })
  @Min(1)
  version: number;

  @Field(() => SupervisionFormat, { nullable: true, description: 'Alone or in a group.' })
  @Allow()
  format?: SupervisionFormat | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who provides it: an organisation or a role, not a name of a person.',
  })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  provider?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days from one session to the next, 1 to 366; null for no interval.',
  })
  @Allow()
  intervalDays?: number | null;

  @Field(() => RecordedAnswer, { nullable: true, description: 'Whether it takes place in paid time.' })
  @Allow()
  inPaidTime?: RecordedAnswer | null;

  @Field(() => ID, { nullable: true, description: 'The funding line that pays for it; null for none of its own.' })
  @IsOptional()
  @IsUUID()
  fundingLine?: string | null;
}

@InputType({ description: 'What is agreed otherwise from a day on. What is left out stays as it was.' })
export class ChangeSupervisionInput extends ArrangementDetailsInput {
  @Field(() => DateScalar, {
    description: 'First day on which it is so, within the arrangement. The days before stay as they were.',
  })
  @Allow()
  from: Day;
}

@InputType({
  description: 'What was recorded wrongly about an arrangement, for all its days. What is left out stays as it was.',
})
export class CorrectSupervisionInput extends ArrangementDetailsInput {
  @Field(() => SupervisionKind, { nullable: true, description: 'What kind of supervision.' })
  @Allow()
  kind?: SupervisionKind | null;

  @Field(() => DateScalar, { nullable: true, description: 'The right first day.' })
  @Allow()
  startsOn?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'The right last day; null while it goes on.' })
  @Allow()
  endsOn?: Day | null;
}

@InputType({ description: 'The end of an arrangement.' })
export class EndSupervisionInput extends ChangeInput {
  @Field(() => ID, { description: 'The arrangement.' })
  @IsUUID()
  arrangement: string;

  @Field(() => Int, { description: 'Its version as you saw it; refused when it was changed meanwhile.' })
  @Min(1)
  version: number;

  @Field(() => DateScalar, { description: 'Last day on which it holds.' })
  @Allow()
  lastDay: Day;
}
