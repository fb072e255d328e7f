import { Field, ObjectType } from '@nestjs/graphql';
import { Day } from '../../kernel/day.js';
import { SignedIn } from '../../web/rules.js';
import { DateScalar } from '../../web/scalars.js';
import { Confidence, PublishedOnBasis, SourceAccess } from '../enums/source.enums.js';

/** What every published fact carries: where it was found, how sure it is, for which days it is true, since when it is known. */
@SignedIn()
@ObjectType({ isAbstract: true })
export abstract class SourcedFact {
  @Field(() => String, { description: 'What the source is called, and whose it is.' })
  sourceTitle: string;

  @Field(() => String, { description: 'Address of the source.' })
  sourceUrl: string;

  @Field(() => SourceAccess, { description: 'How the source was consulted.' })
  sourceAccess: SourceAccess;

  @Field(() => Confidence, { description: 'How sure the fact is.' })
  confidence: Confidence;

  @Field(() => String, {
    nullable: true,
    description: 'What to know before relying on it; null when there is nothing to add.',
  })
  notes: string | null;

  @Field(() => DateScalar, { description: 'The day from which it counts as known.' })
  publishedOn: Day;

  @Field(() => PublishedOnBasis, { description: 'How that day is known.' })
  publishedOnBasis: PublishedOnBasis;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which a later issue replaced it; null while none has.',
  })
  supersededOn: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day it is true for; null when that is not dated, or before these facts start.',
  })
  validFrom: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day it is true for; null until further notice.' })
  validTo: Day | null;
}
