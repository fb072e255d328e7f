import { Field, ObjectType } from '@nestjs/graphql';
import { SignedIn } from '../../web/rules.js';
import { SourcedFact } from './sourced-fact.model.js';

@SignedIn()
@ObjectType('Board', { description: 'A territorial health board of Scotland.' })
export class BoardModel extends SourcedFact {
  @Field(() => String, { description: 'Its present code, such as S08000024.' })
  code: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => String, { description: 'Its name without NHS.' })
  shortName: string;

  @Field(() => String, {
    nullable: true,
    description: 'The code it had before, which older files carry; null when it never changed.',
  })
  predecessorCode: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The year in which the present code came in; null when it never changed.',
  })
  codeIntroduced: string | null;
}

@SignedIn()
@ObjectType('Partnership', { description: 'A health and social care partnership of Scotland.' })
export class PartnershipModel extends SourcedFact {
  @Field(() => String, { description: 'Its present code, such as S37000012.' })
  code: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  /** Code of its board. */
  boardCode: string;

  @Field(() => String, { description: 'The council areas it covers, separated by semicolons.' })
  councilAreas: string;

  @Field(() => String, {
    nullable: true,
    description: 'The code it had before, which older files carry; null when it never changed.',
  })
  predecessorCode: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The year in which the present code came in; null when it never changed.',
  })
  codeIntroduced: string | null;
}
