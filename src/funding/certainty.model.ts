import { Field, ObjectType } from '@nestjs/graphql';
import { Day } from '../kernel/day.js';
import { RecordModel } from '../web/record.model.js';
import { SignedIn } from '../web/rules.js';
import { DateScalar } from '../web/scalars.js';
import { CertaintyStage } from './calculations/certainty-at-least.js';
import { CERTAINTY_STAGE } from './certainty.enums.js';
import { Moment } from '../kernel/moment.js';

@SignedIn()
@ObjectType('Certainty', { description: 'What was said of a funding line or an instalment, by whom, on what day.' })
export class CertaintyModel extends RecordModel {
  @Field(() => CERTAINTY_STAGE, { description: 'How certain that made the money.' })
  stage: CertaintyStage;

  @Field(() => DateScalar, { description: 'The day it was said; it counts from this day on.' })
  saidOn: Day;

  @Field(() => String, { description: 'Who said it: an organisation or an office.' })
  saidBy: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where that can be looked up, such as a letter or an address; null when nothing was noted.',
  })
  evidence: string | null;

  /** Null when it was said of the line as a whole. */
  instalmentId: string | null;

  moment: Moment;
}
