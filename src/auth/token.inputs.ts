import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsUUID, Length } from 'class-validator';
import { ChangeInput } from '../web/change.input.js';

@InputType({ description: 'A token for a script of yours.' })
export class CreateTokenInput extends ChangeInput {
  @Field(() => String, { description: 'What it is for, in 1 to 100 characters.' })
  @Length(1, 100)
  label: string;

  @Field(() => Int, { defaultValue: 30, description: 'How many days it shall work; 90 at most.' })
  @IsInt()
  days: number;
}

@InputType({ description: 'A token that shall not work any more.' })
export class RevokeTokenInput extends ChangeInput {
  @Field(() => ID, { description: 'Its identifier, from the list of your tokens.' })
  @IsUUID()
  token: string;
}
