import { ArgsType, Field, ID } from '@nestjs/graphql';
import { Allow, ArrayMaxSize, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { PercentScalar } from '../../web/scalars.js';
import { PeopleQuestionArgs } from '../people-question.args.js';

const LEAST_AWARD = -1_000;
const MOST_AWARD = 2_000;
const MOST_EMPLOYERS = 200;

/** What is taken to happen that nobody has published or recorded; nothing where it is left out. */
@ArgsType()
export class PayAssumptionsArgs extends PeopleQuestionArgs {
  @Field(() => PercentScalar, {
    nullable: true,
    description:
      'Assume this award a year, in per cent (−10 to 20), for scale points in years no scale is published for, twenty of them at most. Left out: pay at a scale point is then not known.',
  })
  @IsOptional()
  @Min(LEAST_AWARD, { message: 'assumedAwardPercent must be at least −10' })
  @Max(MOST_AWARD, { message: 'assumedAwardPercent must be at most 20' })
  assumedAwardPercent?: number | null;

  @Field(() => PercentScalar, {
    nullable: true,
    description:
      'Assume this award, in per cent (−10 to 20), for pay recorded in pounds, on each 1 April after `asOf`, until the next terms recorded. Left out: such pay stays as recorded.',
  })
  @IsOptional()
  @Min(LEAST_AWARD, { message: 'assumedSalaryAwardPercent must be at least −10' })
  @Max(MOST_AWARD, { message: 'assumedSalaryAwardPercent must be at most 20' })
  assumedSalaryAwardPercent?: number | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Assume that the last published rates of National Insurance, of qualifying earnings and of the apprenticeship levy go on. Otherwise on-costs of days without a published rate are not known.',
  })
  @Allow()
  onCostRatesContinue: boolean;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Employers that pay the apprenticeship levy (those with a pay bill above £3 million). It is not recorded who does: left out, none is taken to, and the levy is shown beside the figures as if all did.',
  })
  @IsOptional()
  @ArrayMaxSize(MOST_EMPLOYERS, { message: `levyPayers are at most ${MOST_EMPLOYERS} employers` })
  @IsUUID('all', { each: true, message: 'levyPayers must be ids of employers' })
  levyPayers?: string[] | null;
}
