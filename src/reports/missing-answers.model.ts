import { Field, Int, ObjectType } from '@nestjs/graphql';
import { MissingAnswer } from '../contracts/terms.enums.js';
import { SignedIn } from '../web/rules.js';

@SignedIn()
@ObjectType({
  description: 'Contracts that lack an answer, by which of the four it is; they add up to all that lack it.',
})
export class MissingAnswers {
  @Field(() => Int, { description: 'Of whom nobody has entered it, nor said why not.' })
  blank: number;

  @Field(() => Int, { description: 'Of whom the employer does not know it.' })
  dontKnow: number;

  @Field(() => Int, { description: 'To which it does not apply.' })
  notApplicable: number;

  @Field(() => Int, { description: 'Of whom the answer was refused.' })
  refused: number;
}

export function missingAnswers(missing: readonly MissingAnswer[]): MissingAnswers {
  const count = (because: MissingAnswer) => missing.filter((each) => each === because).length;
  return {
    blank: count(MissingAnswer.BLANK),
    dontKnow: count(MissingAnswer.DONT_KNOW),
    notApplicable: count(MissingAnswer.NOT_APPLICABLE),
    refused: count(MissingAnswer.REFUSED),
  };
}
