import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  Allow,
  ArrayMaxSize,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IdentifierInput } from '../employers/register-employer.input.js';
import { ChangeInput } from '../web/change.input.js';
import { FunderKind } from './funder.enums.js';

@InputType({ description: 'What to put right about a funder. What is left out stays as it is.' })
export class CorrectFunderInput extends ChangeInput {
  @Field(() => ID, { description: 'The funder.' })
  @IsUUID()
  funder: string;

  @Field(() => Int, { description: 'The version you read.' })
  @IsInt()
  version: number;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  name?: string | null;

  @Field(() => FunderKind, { nullable: true, description: 'What kind of organisation it is.' })
  @Allow()
  kind?: FunderKind | null;

  @Field(() => Int, { nullable: true, description: 'Days of notice it has promised; null takes the promise away.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(3650)
  promisedNoticeDays?: number | null;

  @Field(() => [IdentifierInput], {
    nullable: true,
    description: 'All its registered numbers: those it has that are not among them are taken away.',
  })
  @IsOptional()
  @ValidateNested({ each: true })
  @ArrayMaxSize(10)
  @Type(() => IdentifierInput)
  identifiers?: IdentifierInput[] | null;
}
