import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, IsInt, IsUUID, ValidateNested } from 'class-validator';
import { Day } from '../kernel/day.js';
import { ChangeInput } from '../web/change.input.js';
import { DateScalar } from '../web/scalars.js';
import { TermsChangeReason } from './terms.enums.js';
import { TermsPartsInput } from './terms.input.js';

@InputType({ isAbstract: true })
abstract class TermsVersionInput extends ChangeInput {
  @Field(() => ID, {
    description: 'The version of the terms, as `Contract.terms` or `Contract.termsHistory` gives it.',
  })
  @IsUUID()
  terms: string;

  @Field(() => Int, { description: 'The `version` number of those terms which you saw.' })
  @IsInt()
  version: number;
}

@InputType({ description: 'A change of terms from a day. Only the parts given change; later terms stay as they are.' })
export class ChangeTermsInput extends TermsVersionInput {
  @Field(() => DateScalar, { description: 'First day of the new terms; a day of the terms named, after their first.' })
  @Allow()
  from: Day;

  @Field(() => TermsChangeReason, { description: 'Why the terms change.' })
  @Allow()
  changeReason: TermsChangeReason;

  @Field(() => TermsPartsInput, { description: 'What changes.' })
  @ValidateNested()
  @Type(() => TermsPartsInput)
  changes: TermsPartsInput;
}

@InputType({
  description: 'A correction of what was recorded for all days of some terms. Only the parts given are rewritten.',
})
export class CorrectTermsInput extends TermsVersionInput {
  @Field(() => TermsPartsInput, { description: 'What was recorded wrongly, as it should be.' })
  @ValidateNested()
  @Type(() => TermsPartsInput)
  corrections: TermsPartsInput;

  @Field(() => TermsChangeReason, { nullable: true, description: 'Why these terms began; stays when left out.' })
  @Allow()
  changeReason?: TermsChangeReason | null;
}
