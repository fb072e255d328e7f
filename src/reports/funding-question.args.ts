import { ArgsType, Field, ID } from '@nestjs/graphql';
import { Allow, IsOptional, IsUUID, Matches } from 'class-validator';
import { Day } from '../kernel/day.js';
import { MomentArgs } from '../web/page.js';
import { DateScalar } from '../web/scalars.js';

/** Which posts and funding lines a funding question is about; parts that are left out do not limit. */
@ArgsType()
export class FundingScopeArgs extends MomentArgs {
  @Field(() => ID, { nullable: true, description: 'Only this programme.' })
  @IsOptional()
  @IsUUID('all', { message: 'programme must be the id of a programme' })
  programme?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only posts of this employer.' })
  @IsOptional()
  @IsUUID('all', { message: 'employer must be the id of an employer' })
  employer?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Only posts that count in the partnership of this code, such as S37000012, where they mainly work, and the lines allocated to them.',
  })
  @IsOptional()
  @Matches(/^S37\d{6}$/, { message: 'partnership must be a code such as S37000012' })
  partnership?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only posts and lines of partnerships of the board of this code, such as S08000024.',
  })
  @IsOptional()
  @Matches(/^S08\d{6}$/, { message: 'board must be a code such as S08000024' })
  board?: string | null;
}

/** The same for a question that looks ahead. */
@ArgsType()
export class FundingQuestionArgs extends FundingScopeArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Look ahead to this day, included; 18 months after `asOf` when left out, ten years at most.',
  })
  @Allow()
  until?: Day | null;
}
