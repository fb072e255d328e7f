import { Field, ObjectType } from '@nestjs/graphql';
import { Day } from '../kernel/day.js';
import { SignedIn } from '../web/rules.js';
import { DateScalar, PercentScalar } from '../web/scalars.js';
import { AllocationModel } from './allocation.model.js';
import { CertaintyLevel, CertaintyStage } from './calculations/certainty-at-least.js';
import { CERTAINTY_LEVEL, CERTAINTY_STAGE } from './certainty.enums.js';

@SignedIn()
@ObjectType({ description: 'Cover of a post on a day, counting money of a certainty or better.' })
export class CoverAtLevel {
  @Field(() => CERTAINTY_LEVEL, { description: 'Which money is counted.' })
  level: CertaintyLevel;

  @Field(() => PercentScalar, {
    description:
      'What of the post is paid, in per cent. Above 100 only where an unused extension would overlap other money.',
  })
  covered: number;

  @Field(() => PercentScalar, { description: 'What of the post nobody pays at this certainty, in per cent.' })
  unfunded: number;
}

@SignedIn()
@ObjectType({ description: 'A part of a post that one allocation pays on a day.' })
export class CoverSlice {
  @Field(() => AllocationModel, { description: 'The allocation.' })
  allocation: AllocationModel;

  @Field(() => PercentScalar, { description: 'Its part of the post, in per cent.' })
  share: number;

  @Field(() => CERTAINTY_STAGE, {
    description:
      'How certain its money for that day is. Money nobody has said anything of pays nobody, and is not here.',
  })
  stage: CertaintyStage;
}

@SignedIn()
@ObjectType({ description: 'Who pays for a post on a day, how surely, and what nobody pays.' })
export class PostCover {
  @Field(() => DateScalar, { description: 'The day.' })
  asOf: Day;

  @Field(() => [CoverAtLevel], {
    description: 'Cover at the three levels of certainty: signed only, signed and offered, everything said.',
  })
  levels: CoverAtLevel[];

  @Field(() => [CoverSlice], {
    description: 'The parts, largest first; money that was declined, or that no instalment is for, is not among them.',
  })
  slices: CoverSlice[];

  @Field(() => PercentScalar, {
    description: 'The part that nobody pays even when everything said is counted, in per cent: the rest of 100.',
  })
  unfunded: number;
}
