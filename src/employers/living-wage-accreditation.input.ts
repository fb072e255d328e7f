import { Field, InputType } from '@nestjs/graphql';
import { Allow, IsString, Length } from 'class-validator';
import { Day } from '../kernel/day.js';
import { DateScalar } from '../web/scalars.js';

@InputType({ description: 'That an employer is accredited as one that pays the real Living Wage.' })
export class LivingWageAccreditationInput {
  @Field(() => DateScalar, { description: 'First day of the accreditation.' })
  @Allow()
  since: Day;

  @Field(() => DateScalar, { nullable: true, description: 'Last day, included; left out while it goes on.' })
  @Allow()
  until?: Day | null;

  @Field(() => String, { description: "Where it can be looked up, such as the Foundation's list of employers." })
  @IsString()
  @Length(1, 500)
  source: string;
}
