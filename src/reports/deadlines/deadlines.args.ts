import { ArgsType, Field } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { Day } from '../../kernel/day.js';
import { DateScalar } from '../../web/scalars.js';
import { FundingQuestionArgs } from '../funding-question.args.js';
import { DeadlineKind } from './deadline.js';
import { DEADLINE_KIND } from './deadlines.model.js';

@ArgsType()
export class DeadlinesArgs extends FundingQuestionArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Not before this day. When left out, what is ahead of `asOf`, and decision days that have passed while the money they are about has not ended.',
  })
  @Allow()
  from?: Day | null;

  @Field(() => [DEADLINE_KIND], { nullable: true, description: 'Only these kinds; all when left out.' })
  @Allow()
  kinds?: DeadlineKind[] | null;
}
