import { ArgsType, Field, ID } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { PeopleQuestionArgs } from '../people-question.args.js';
import { BandGuidanceInput } from './band-guidance.input.js';
import { BandFooting } from './band.enums.js';

@ArgsType()
export class BandComparisonArgs extends PeopleQuestionArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'One contract instead of people; role, programme, employer and partnership are then not looked at.',
  })
  @IsOptional()
  @IsUUID('all', { message: 'contract must be the id of a contract' })
  contract?: string | null;

  @Field(() => BandFooting, { defaultValue: BandFooting.HOURLY, description: 'On what footing.' })
  @Allow()
  footing: BandFooting;

  @Field(() => BandGuidanceInput, {
    nullable: true,
    description: 'Compare with this; with what each programme had adopted on the day when left out.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => BandGuidanceInput)
  guidance?: BandGuidanceInput | null;
}

@ArgsType()
export class BandComparisonByGuidanceArgs extends PeopleQuestionArgs {
  @Field(() => BandFooting, { defaultValue: BandFooting.HOURLY, description: 'On what footing.' })
  @Allow()
  footing: BandFooting;
}
