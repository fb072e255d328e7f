import { ArgsType, Field, ID } from '@nestjs/graphql';
import { Allow, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { CertaintyLevel } from '../../funding/calculations/certainty-at-least.js';
import { CERTAINTY_LEVEL } from '../../funding/certainty.enums.js';
import { PercentScalar } from '../../web/scalars.js';
import { FundingScopeArgs } from '../funding-question.args.js';

const LEAST_AWARD = -1_000;
const MOST_AWARD = 5_000;

@ArgsType()
export class RunwayArgs extends FundingScopeArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'Only this funding line, also where it has ended; when left out, the lines that have not.',
  })
  @IsOptional()
  @IsUUID('all', { message: 'line must be the id of a funding line' })
  line?: string | null;

  @Field(() => CERTAINTY_LEVEL, {
    defaultValue: CERTAINTY_LEVEL.SIGNED_ONLY,
    description: 'Which money counts; the end on paper is the last day of that money.',
  })
  @Allow()
  certainty: CertaintyLevel;

  @Field(() => PercentScalar, {
    defaultValue: 0,
    description:
      'The award assumed each year where none is published yet, in per cent (−10 to 50): for scale points after the last published scale, for pay and costs of posts recorded in pounds on each 1 April after `asOf`. 0 when left out: they stay as they are.',
  })
  @Min(LEAST_AWARD, { message: 'assumedAwardPercent must be at least −10' })
  @Max(MOST_AWARD, { message: 'assumedAwardPercent must be at most 50' })
  assumedAwardPercent: number;
}
