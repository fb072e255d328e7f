import { ArgsType, Field } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { Nation } from '../../reference-data/enums/pay.enums.js';
import { PeopleQuestionArgs } from '../people-question.args.js';

@ArgsType()
export class LeaveVariationArgs extends PeopleQuestionArgs {
  @Field(() => Nation, {
    defaultValue: Nation.SCOTLAND,
    description: 'The nation whose Agenda for Change leave is compared with.',
  })
  @Allow()
  nation: Nation;
}
