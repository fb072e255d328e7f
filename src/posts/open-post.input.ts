import { Field, ID, InputType } from '@nestjs/graphql';
import { Allow, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { Day } from '../kernel/day.js';
import { ChangeInput } from '../web/change.input.js';
import { DateScalar, MoneyScalar, WteScalar } from '../web/scalars.js';
import { PostRole, PostStatus } from './post.enums.js';

@InputType({ description: 'A new post. Say whose it is: either the participation, or the employer and the programme.' })
export class OpenPostInput extends ChangeInput {
  @Field(() => ID, { nullable: true, description: "The employer's part in a programme." })
  @IsOptional()
  @IsUUID()
  participation?: string | null;

  @Field(() => ID, { nullable: true, description: 'The employer; together with the programme.' })
  @IsOptional()
  @IsUUID()
  employer?: string | null;

  @Field(() => ID, { nullable: true, description: 'The programme; together with the employer.' })
  @IsOptional()
  @IsUUID()
  programme?: string | null;

  @Field(() => String, { description: "The employer's own reference of the post; at most 60 characters." })
  @IsString()
  @MaxLength(200)
  reference: string;

  @Field(() => PostRole, { description: 'What kind of work it is for.' })
  @Allow()
  role: PostRole;

  @Field(() => WteScalar, { description: 'Whole-time equivalents it is funded for; more than 0, at most 2.' })
  @Allow()
  fundedWte: number;

  @Field(() => PostStatus, {
    defaultValue: PostStatus.VACANT,
    description: 'Whether someone fills it from the first day.',
  })
  @Allow()
  status: PostStatus;

  @Field(() => MoneyScalar, {
    nullable: true,
    defaultValue: null,
    description:
      'What it costs its funders in a full year, with on-costs, in pounds; null when not known. Give the price agreed, not the cost of the person in it: everyone who sees the post sees it.',
  })
  @Allow()
  annualCost: number | null;

  @Field(() => DateScalar, { description: 'First day of the post.' })
  @Allow()
  openedOn: Day;
}
