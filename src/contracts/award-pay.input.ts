import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, ArrayMaxSize, IsInt, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { Day } from '../kernel/day.js';
import { PostRole } from '../posts/post.enums.js';
import { Nation } from '../reference-data/enums/pay.enums.js';
import { ChangeInput } from '../web/change.input.js';
import { DateScalar, MoneyScalar, PercentScalar } from '../web/scalars.js';
import { MOST_AWARDED } from './award-pay.service.js';
import { TermOrigin, TermsChangeReason } from './terms.enums.js';

@InputType({ description: 'A point of a published pay scale.' })
class ScalePointInput {
  @Field(() => Nation, { description: 'Whose scale it is.' })
  @Allow()
  nation: Nation;

  @Field(() => String, { description: 'The band, such as 5 or 8a.' })
  @IsString()
  @MaxLength(10)
  band: string;

  @Field(() => Int, { description: 'The point of the band, counted from 1.' })
  @IsInt()
  point: number;
}

@InputType({ description: 'What pay becomes: exactly one of these.' })
class PayChangeInput {
  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'The same salary for all, in pounds a year of the post worked full time.',
  })
  @Allow()
  fullTimeAnnual?: number | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'The same rate for all, in pounds an hour.' })
  @Allow()
  hourly?: number | null;

  @Field(() => ScalePointInput, { nullable: true, description: 'The same scale point for all.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ScalePointInput)
  scalePoint?: ScalePointInput | null;

  @Field(() => PercentScalar, {
    nullable: true,
    description:
      'So much more than each is paid, in per cent above 0: of the amount as recorded, part-time pay as paid included, rounded to the penny half away from zero. Contracts paid at a scale point refuse it.',
  })
  @Allow()
  percentage?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: each moves to the next point of its band. Contracts paid an amount, or at the top of the band, refuse it.',
  })
  @Allow()
  onePointUp?: boolean | null;
}

@InputType({
  description:
    'Pay for many contracts of an employer from a day. Contracts that have this pay already are left as they are, so the same award sent twice changes nothing.',
})
export class AwardPayInput extends ChangeInput {
  @Field(() => ID, { description: 'The employer.' })
  @IsUUID()
  employer: string;

  @Field(() => [ID], {
    nullable: true,
    description: `Contracts of the employer, ${MOST_AWARDED} at most; not with a role.`,
  })
  @IsOptional()
  @ArrayMaxSize(MOST_AWARDED)
  @IsUUID('all', { each: true })
  contracts?: string[] | null;

  @Field(() => PostRole, {
    nullable: true,
    description: `Instead of naming them: all contracts on posts of this role that are in force on the day, ${MOST_AWARDED} at most.`,
  })
  @Allow()
  role?: PostRole | null;

  @Field(() => ID, { nullable: true, description: 'With a role: only posts in this programme.' })
  @IsOptional()
  @IsUUID()
  programme?: string | null;

  @Field(() => DateScalar, {
    description:
      'First day of the new pay. A contract whose terms change again later refuses it, and so does one after whose end the same person holds another of the same role at the employer, as after a move to another post: those would keep their own pay.',
  })
  @Allow()
  from: Day;

  @Field(() => PayChangeInput, { description: 'What pay becomes.' })
  @ValidateNested()
  @Type(() => PayChangeInput)
  change: PayChangeInput;

  @Field(() => TermsChangeReason, { description: 'Why the terms change.' })
  @Allow()
  changeReason: TermsChangeReason;

  @Field(() => TermOrigin, {
    nullable: true,
    description: 'Where the new pay comes from; stays as it is when left out.',
  })
  @Allow()
  origin?: TermOrigin | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'False: one contract that refuses keeps all as they are. True: those that refuse are left as they are and the others change.',
  })
  @Allow()
  leaveOutRefused: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True: shows what would change, and changes nothing.',
  })
  @Allow()
  dryRun: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The `planHash` of a dry run: the award is refused when it would now do anything else.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  planHash?: string | null;
}
