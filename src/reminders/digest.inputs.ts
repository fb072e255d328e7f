import { Field, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsInt, IsString, Max, Min } from 'class-validator';
import { ChangeInput } from '../web/change.input.js';

const LEAD_DAYS: readonly number[] = [90, 60, 30, 14, 7];

@InputType({ description: 'Where you want to be written to about deadlines, and how long ahead.' })
export class SubscribeToDigestInput extends ChangeInput {
  @Field(() => String, {
    description:
      'The mail address to write to. Kept for this alone, shown to nobody but you, and gone when you unsubscribe.',
  })
  @IsString()
  sendTo: string;

  @Field(() => [Int], {
    defaultValue: [...LEAD_DAYS],
    description: 'How many days before a deadline you want to hear of it, 0 to 366, one to ten of them.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(366, { each: true })
  leadDays: number[];
}

@InputType({ description: 'That you do not want to be written to any more.' })
export class UnsubscribeFromDigestInput extends ChangeInput {}
