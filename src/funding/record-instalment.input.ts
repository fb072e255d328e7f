import { Field, ID, InputType } from '@nestjs/graphql';
import { Allow, IsUUID } from 'class-validator';
import { Day } from '../kernel/day.js';
import { ChangeInput } from '../web/change.input.js';
import { DateScalar, MoneyScalar } from '../web/scalars.js';

@InputType({ description: "A new part of a funding line's amount, for a period within it." })
export class RecordInstalmentInput extends ChangeInput {
  @Field(() => ID, { description: 'The funding line.' })
  @IsUUID()
  fundingLine: string;

  @Field(() => DateScalar, { description: 'First day it pays for.' })
  @Allow()
  startsOn: Day;

  @Field(() => DateScalar, { description: 'Last day it pays for.' })
  @Allow()
  endsOn: Day;

  @Field(() => MoneyScalar, { description: 'The amount, in pounds.' })
  @Allow()
  amount: number;
}
