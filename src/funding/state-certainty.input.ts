import { Field, ID, InputType } from '@nestjs/graphql';
import { Allow, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { Day } from '../kernel/day.js';
import { ChangeInput } from '../web/change.input.js';
import { DateScalar } from '../web/scalars.js';
import { CertaintyStage } from './calculations/certainty-at-least.js';
import { CERTAINTY_STAGE } from './certainty.enums.js';

@InputType({ description: 'What was said of a funding line, or of one of its instalments.' })
export class StateCertaintyInput extends ChangeInput {
  @Field(() => ID, { nullable: true, description: 'The funding line, when it was said of the line as a whole.' })
  @IsOptional()
  @IsUUID()
  fundingLine?: string | null;

  @Field(() => ID, { nullable: true, description: 'The instalment, when it was said of that part alone.' })
  @IsOptional()
  @IsUUID()
  instalment?: string | null;

  @Field(() => CERTAINTY_STAGE, { description: 'How certain that makes the money; DECLINED when there will be none.' })
  @Allow()
  stage: CertaintyStage;

  @Field(() => String, { description: 'Who said it: an organisation or an office.' })
  @IsString()
  @Length(1, 200)
  saidBy: string;

  @Field(() => DateScalar, { description: 'The day it was said: today or before. It counts from this day on.' })
  @Allow()
  saidOn: Day;

  @Field(() => String, { nullable: true, description: 'Where that can be looked up, such as a letter or an address.' })
  @IsOptional()
  @IsString()
  @Length(1, 1000)
  evidence?: string | null;
}
