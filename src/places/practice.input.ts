import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { ChangeInput } from '../web/change.input.js';

@InputType({ description: 'A new practice.' })
export class RegisterPracticeInput extends ChangeInput {
  @Field(() => String, { description: 'Its national code, as text; must not be registered already.' })
  @IsString()
  @Length(1, 20)
  code: string;

  @Field(() => String, { description: 'Its name.' })
  @IsString()
  @Length(1, 200)
  name: string;

  @Field(() => String, { description: 'Code of its partnership, such as S37000012; also one it had before.' })
  @IsString()
  @Length(1, 9)
  partnership: string;

  @Field(() => String, {
    nullable: true,
    description: 'The cluster of practices it works in; left out when not known.',
  })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  cluster?: string | null;
}

@InputType({ description: 'What to put right about a practice. What is left out stays as it is.' })
export class CorrectPracticeInput extends ChangeInput {
  @Field(() => ID, { description: 'The practice.' })
  @IsUUID()
  practice: string;

  @Field(() => Int, { description: 'The version of the practice that you read.' })
  @IsInt()
  version: number;

  @Field(() => String, { nullable: true, description: 'Its national code, as text.' })
  @IsOptional()
  @IsString()
  @Length(1, 20)
  code?: string | null;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of its partnership, such as S37000012; also one it had before.',
  })
  @IsOptional()
  @IsString()
  @Length(1, 9)
  partnership?: string | null;

  @Field(() => String, { nullable: true, description: 'The cluster of practices it works in; null takes it away.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  cluster?: string | null;
}
