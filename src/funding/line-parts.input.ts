import { Field, InputType } from '@nestjs/graphql';
import { Allow, IsString, Length } from 'class-validator';
import { Day } from '../kernel/day.js';
import { DateScalar, MoneyScalar } from '../web/scalars.js';
import { ExtensionDecider, ExternalScheme } from './funding-line.enums.js';

@InputType({ description: 'An agreed option to let a funding line go on longer.' })
export class FundingExtensionInput {
  @Field(() => DateScalar, { description: 'The last day of the line with the extension; after its own last day.' })
  @Allow()
  to: Day;

  @Field(() => ExtensionDecider, { description: 'Who decides whether it is used.' })
  @Allow()
  decidedBy: ExtensionDecider;

  @Field(() => DateScalar, { nullable: true, description: 'Last day to decide; left out when none was agreed.' })
  @Allow()
  decideBy?: Day | null;
}

@InputType({ description: 'The number of a funding line in a public register.' })
export class FundingExternalIdInput {
  @Field(() => ExternalScheme, { description: 'Which register.' })
  @Allow()
  scheme: ExternalScheme;

  @Field(() => String, { description: 'The number, as the register writes it.' })
  @IsString()
  @Length(1, 200)
  value: string;
}

@InputType({ description: "A part of a funding line's amount, for a period within it." })
export class InstalmentInput {
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
