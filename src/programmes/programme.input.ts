import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Allow, ArrayMaxSize, IsInt, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { ChangeInput } from '../web/change.input.js';
import { EmploymentModel } from './programme.enums.js';

@InputType({ description: 'A new programme.' })
export class RegisterProgrammeInput extends ChangeInput {
  @Field(() => String, { description: 'Its name; must not be registered already.' })
  @IsString()
  @Length(1, 200)
  name: string;

  @Field(() => String, { description: 'Who commissions it.' })
  @IsString()
  @Length(1, 200)
  commissioner: string;

  @Field(() => EmploymentModel, { description: 'Who employs its workers.' })
  @Allow()
  employmentModel: EmploymentModel;

  @Field(() => [String], {
    description: 'Codes of the partnerships it works in, such as S37000012; also ones they had before. At least one.',
  })
  @IsString({ each: true })
  @ArrayMaxSize(60)
  partnerships: string[];
}

@InputType({ description: 'What to put right about a programme. What is left out stays as it is.' })
export class CorrectProgrammeInput extends ChangeInput {
  @Field(() => ID, { description: 'The programme.' })
  @IsUUID()
  programme: string;

  @Field(() => Int, { description: 'The version of the programme that you read.' })
  @IsInt()
  version: number;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Who commissions it.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  commissioner?: string | null;

  @Field(() => EmploymentModel, { nullable: true, description: 'Who employs its workers.' })
  @Allow()
  employmentModel?: EmploymentModel | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of all its partnerships: those it has that are not among them are taken away.',
  })
  @IsOptional()
  @IsString({ each: true })
  @ArrayMaxSize(60)
  partnerships?: string[] | null;
}
