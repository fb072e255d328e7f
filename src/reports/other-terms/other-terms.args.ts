import { ArgsType, Field, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { LeaveVariationArgs } from '../leave-variation/leave-variation.args.js';

@ArgsType()
export class OtherTermsArgs extends LeaveVariationArgs {
  @Field(() => Int, {
    nullable: true,
    description:
      "Compare what rules on sick pay give after so many complete years of service, 0 to 60; after each person's own when left out.",
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(60)
  sickPayAfterYears?: number | null;
}
