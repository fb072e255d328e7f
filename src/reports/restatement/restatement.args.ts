import { ArgsType, Field, OmitType } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { DateTimeScalar } from '../../web/scalars.js';
import { PeopleQuestionArgs } from '../people-question.args.js';
import { RestatedFigure } from './restatement.enums.js';

@ArgsType()
export class RestatementArgs extends OmitType(PeopleQuestionArgs, ['knownAt'] as const, ArgsType) {
  @Field(() => RestatedFigure, { description: 'Which figure.' })
  @Allow()
  figure: RestatedFigure;

  @Field(() => DateTimeScalar, { description: 'What the figure was as recorded, and published, at this instant,' })
  @Allow()
  from: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'and at this later one; as recorded now when left out.',
  })
  @Allow()
  until?: Date | null;
}
