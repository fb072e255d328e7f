import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, IsOptional, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { Day } from '../kernel/day.js';
import { DateScalar } from '../web/scalars.js';
import { CertaintyStage } from './calculations/certainty-at-least.js';
import { CERTAINTY_STAGE } from './certainty.enums.js';
import { FundingCycle, FundingLineKind } from './funding-line.enums.js';

@InputType({ description: 'Days from one to another, both included.' })
export class FundingEndRange {
  @Field(() => DateScalar, { description: 'First day.' })
  @Allow()
  from: Day;

  @Field(() => DateScalar, { description: 'Last day.' })
  @Allow()
  to: Day;
}

@InputType({ description: 'Which funding lines. Parts that are left out do not limit; several parts must all hold.' })
export class FundingLineFilter {
  @Field(() => ID, { nullable: true, description: 'Only money from this funder.' })
  @IsOptional()
  @IsUUID()
  funder?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only money for this programme.' })
  @IsOptional()
  @IsUUID()
  programme?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only money paid to this employer.' })
  @IsOptional()
  @IsUUID()
  employer?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only money for programmes of the partnership of this code, such as S37000012.',
  })
  @IsOptional()
  @MaxLength(9)
  partnership?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only money for programmes in the area of the board of this code, such as S08000015.',
  })
  @IsOptional()
  @MaxLength(9)
  board?: string | null;

  @Field(() => FundingLineKind, { nullable: true, description: 'Only grants, or only contracts.' })
  @Allow()
  kind?: FundingLineKind | null;

  @Field(() => FundingCycle, { nullable: true, description: 'Only money decided on this often.' })
  @Allow()
  cycle?: FundingCycle | null;

  @Field(() => FundingEndRange, {
    nullable: true,
    description: 'Only money whose last day lies between these; money without a last day never does.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => FundingEndRange)
  endsBetween?: FundingEndRange | null;

  @Field(() => [CERTAINTY_STAGE], {
    nullable: true,
    description:
      'Only lines of which any money (an instalment, where there are some) has one of these stages on `asOf`. EXTENSION_OPTION: lines with an option nobody has used. HOPED_FOR: also those nobody has said anything of.',
  })
  @Allow()
  stages?: CertaintyStage[] | null;

  @Field(() => ID, { nullable: true, description: 'Only money that pays for this post, on whatever days.' })
  @IsOptional()
  @IsUUID()
  post?: string | null;
}
