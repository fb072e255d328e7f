import { ArgsType, Field } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { Day } from '../../kernel/day.js';
import { DateScalar } from '../../web/scalars.js';
import { PeopleQuestionArgs } from '../people-question.args.js';

@ArgsType()
export class PayAwardLagArgs extends PeopleQuestionArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Only awards that took effect on this day or later; three years before `asOf` when left out.',
  })
  @Allow()
  since?: Day | null;
}
