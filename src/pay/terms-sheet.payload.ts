import { Field, ObjectType } from '@nestjs/graphql';
import { SignedIn } from '../web/rules.js';
import { Payload } from '../web/user-error.js';
import { TermsSheetModel } from './terms-sheet.model.js';

@SignedIn()
@ObjectType({ description: 'What came of a change to a terms sheet.' })
export class TermsSheetPayload extends Payload {
  @Field(() => TermsSheetModel, {
    nullable: true,
    description: 'The sheet as it is now; null when nothing was changed.',
  })
  termsSheet?: TermsSheetModel | null;
}
