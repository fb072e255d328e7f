import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Allow, IsInt, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { Day } from '../kernel/day.js';
import { Nation } from '../reference-data/enums/pay.enums.js';
import { ChangeInput } from '../web/change.input.js';
import { DateScalar } from '../web/scalars.js';
import { GuidanceKind, PointRule } from './programme.enums.js';

@InputType({ description: 'Guidance on pay that a programme adopts. Guidance that starts later stays as it is.' })
export class AdoptGuidanceInput extends ChangeInput {
  @Field(() => ID, { description: 'The programme.' })
  @IsUUID()
  programme: string;

  @Field(() => DateScalar, { description: 'First day on which it applies; the guidance before ends the day before.' })
  @Allow()
  from: Day;

  @Field(() => Nation, { description: 'Whose Agenda for Change scale.' })
  @Allow()
  nation: Nation;

  @Field(() => String, { description: 'The band of that scale, such as 5 or 8a.' })
  @IsString()
  @Length(1, 10)
  band: string;

  @Field(() => PointRule, { description: 'Which point of the band.' })
  @Allow()
  pointRule: PointRule;

  @Field(() => GuidanceKind, { description: 'Whether it is expected, or the most that is paid for.' })
  @Allow()
  kind: GuidanceKind;

  @Field(() => String, { description: 'Where the programme adopted it, such as a minute or a letter with its day.' })
  @IsString()
  @Length(1, 500)
  source: string;
}

@InputType({ description: 'Guidance that was recorded wrongly, for the whole of its period. What is left out stays.' })
export class CorrectGuidanceInput extends ChangeInput {
  @Field(() => ID, { description: 'The guidance, as `Programme.guidance` or `Programme.guidanceHistory` gives it.' })
  @IsUUID()
  guidance: string;

  @Field(() => Int, { description: 'The version of the guidance that you read.' })
  @IsInt()
  version: number;

  @Field(() => Nation, { nullable: true, description: 'Whose Agenda for Change scale.' })
  @Allow()
  nation?: Nation | null;

  @Field(() => String, { nullable: true, description: 'The band of that scale, such as 5 or 8a.' })
  @IsOptional()
  @IsString()
  @Length(1, 10)
  band?: string | null;

  @Field(() => PointRule, { nullable: true, description: 'Which point of the band.' })
  @Allow()
  pointRule?: PointRule | null;

  @Field(() => GuidanceKind, { nullable: true, description: 'Whether it is expected, or the most that is paid for.' })
  @Allow()
  kind?: GuidanceKind | null;

  @Field(() => String, { nullable: true, description: 'Where the programme adopted it.' })
  @IsOptional()
  @IsString()
  @Length(1, 500)
  source?: string | null;
}

@InputType({ description: 'The last day of guidance, from which nothing follows until other guidance is adopted.' })
export class EndGuidanceInput extends ChangeInput {
  @Field(() => ID, { description: 'The guidance, as `Programme.guidance` or `Programme.guidanceHistory` gives it.' })
  @IsUUID()
  guidance: string;

  @Field(() => Int, { description: 'The version of the guidance that you read.' })
  @IsInt()
  version: number;

  @Field(() => DateScalar, { description: 'Last day on which it applies; not before its first.' })
  @Allow()
  lastDay: Day;
}
