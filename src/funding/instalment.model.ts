import { Field, ObjectType } from '@nestjs/graphql';
import { Day } from '../kernel/day.js';
import { RecordModel } from '../web/record.model.js';
import { SignedIn } from '../web/rules.js';
import { DateScalar, MoneyScalar } from '../web/scalars.js';
import { CertaintyStage } from './calculations/certainty-at-least.js';
import { CERTAINTY_STAGE } from './certainty.enums.js';

@SignedIn()
@ObjectType('Instalment', {
  description:
    "A part of a funding line's amount, for a period within it. Where a line has instalments, only their days carry money.",
})
export class InstalmentModel extends RecordModel {
  @Field(() => DateScalar, { description: 'First day it pays for.' })
  startsOn: Day;

  @Field(() => DateScalar, { description: 'Last day it pays for.' })
  endsOn: Day;

  @Field(() => MoneyScalar, { description: 'The amount, in pounds.' })
  amount: number;

  @Field(() => CERTAINTY_STAGE, {
    nullable: true,
    description:
      'Latest word on or before `asOf`: said of it, else of its line. A line that is declined takes back what was said of its instalments up to that day. Null when nobody has said anything: then it pays nobody, at any certainty.',
  })
  stage: CertaintyStage | null;
}
