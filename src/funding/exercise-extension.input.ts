import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Allow, IsInt, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { Day } from '../kernel/day.js';
import { ChangeInput } from '../web/change.input.js';
import { DateScalar, MoneyScalar } from '../web/scalars.js';

@InputType({ description: 'The use of an agreed option to let a funding line go on longer.' })
export class ExerciseExtensionInput extends ChangeInput {
  @Field(() => ID, { description: 'The funding line.' })
  @IsUUID()
  fundingLine: string;

  @Field(() => Int, { description: 'The version you read.' })
  @IsInt()
  version: number;

  @Field(() => String, { description: 'Who said that it is used: an organisation or an office.' })
  @IsString()
  @Length(1, 200)
  saidBy: string;

  @Field(() => DateScalar, { description: 'The day that was said: today or before.' })
  @Allow()
  saidOn: Day;

  @Field(() => String, { nullable: true, description: 'Where that can be looked up, such as a letter or an address.' })
  @IsOptional()
  @IsString()
  @Length(1, 1000)
  evidence?: string | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'All the line is worth with the extension, in pounds; left out when its amount stays as it is.',
  })
  @Allow()
  amount?: number | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'What of the amount is for the extension; to be given where the line is paid in instalments, and only there.',
  })
  @Allow()
  instalmentAmount?: number | null;
}
