import { Field, ObjectType } from '@nestjs/graphql';
import { Day } from '../kernel/day.js';
import { SignedIn } from '../web/rules.js';
import { DateScalar } from '../web/scalars.js';

@SignedIn()
@ObjectType('LivingWageAccreditation', {
  description: 'That an employer is accredited as one that pays the real Living Wage: its promise, not what it pays.',
})
export class LivingWageAccreditationModel {
  @Field(() => DateScalar, { description: 'First day of the accreditation.' })
  since: Day;

  @Field(() => DateScalar, { nullable: true, description: 'Last day, included; null while it goes on.' })
  until: Day | null;

  @Field(() => String, { description: 'Where it can be looked up.' })
  source: string;

  @Field(() => Boolean, { description: 'Whether it is in force on the day asked about.' })
  isInForce: boolean;
}
