import { Field, Int, ObjectType } from '@nestjs/graphql';
import { EmployerModel } from '../../employers/employer.model.js';
import { Day } from '../../kernel/day.js';
import { TermsSheetModel } from '../../pay/terms-sheet.model.js';
import { PostRole } from '../../posts/post.enums.js';
import { Nation } from '../../reference-data/enums/pay.enums.js';
import { QuantityScalar } from '../../reference-data/quantity.scalar.js';
import { NoValue } from '../../web/no-value.js';
import { SignedIn } from '../../web/rules.js';
import { DateScalar, DateTimeScalar, HoursScalar, PercentScalar } from '../../web/scalars.js';
import { OfferStanding, OfferTerm, OfferUnit } from './comparison.enums.js';

@SignedIn()
@ObjectType({ description: 'What one employer offers on one term, and how that stands to the others.' })
export class OfferOnTerm {
  @Field(() => EmployerModel, { description: 'Who offers it.' })
  employer: EmployerModel;

  @Field(() => QuantityScalar, {
    nullable: true,
    description: 'What is offered, in the unit of the term; null where it is said in words, or is not known.',
  })
  amount: number | null;

  @Field(() => String, { nullable: true, description: 'The same as people write it; null where it is not known.' })
  inWords: string | null;

  @Field(() => OfferStanding, { description: 'How it stands to the other employers of the comparison.' })
  standing: OfferStanding;

  @Field(() => NoValue, { nullable: true, description: 'Why it is not known; null where it is.' })
  unknown: NoValue | null;
}

@SignedIn()
@ObjectType({ description: 'The widest difference between two offers on a term that is a number.' })
export class WidestOfferDifference {
  @Field(() => QuantityScalar, { description: 'The lowest offer, in the unit of the term.' })
  lowest: number;

  @Field(() => EmployerModel, { description: 'Who offers it; the first by name of those that offer the same.' })
  lowestAt: EmployerModel;

  @Field(() => QuantityScalar, { description: 'The highest offer.' })
  highest: number;

  @Field(() => EmployerModel, { description: 'Who offers it.' })
  highestAt: EmployerModel;

  @Field(() => QuantityScalar, { description: 'The highest less the lowest; 0 where all offer the same.' })
  difference: number;

  @Field(() => PercentScalar, {
    nullable: true,
    description: 'The difference in per cent of the lowest; null where the lowest is nothing.',
  })
  percent: number | null;
}

@SignedIn()
@ObjectType('ComparedOfferTerm', { description: 'A term, with what each employer offers on it.' })
export class ComparedOfferTerm {
  @Field(() => OfferTerm, { description: 'The term.' })
  term: OfferTerm;

  @Field(() => Int, {
    nullable: true,
    description:
      'Of leave, after how many complete years of continuous service: 0, 5, 10 and each other number at which one of the sheets compared has a step. Null for other terms.',
  })
  completedYears: number | null;

  @Field(() => OfferUnit, { description: 'The unit of its amounts.' })
  unit: OfferUnit;

  @Field(() => Int, { description: 'Employers of the comparison whose offer is known.' })
  known: number;

  @Field(() => Int, { description: 'How many different offers there are among them: 1 where all are the same.' })
  differentOffers: number;

  @Field(() => WidestOfferDifference, {
    nullable: true,
    description: 'The widest difference; null where the term is said in words, or fewer than two offers are known.',
  })
  widest: WidestOfferDifference | null;

  @Field(() => [OfferOnTerm], { description: 'What each employer offers, in the order of `employers`.' })
  offers: OfferOnTerm[];
}

@SignedIn()
@ObjectType({ description: 'An employer of a comparison and its terms sheet.' })
export class ComparedEmployer {
  @Field(() => EmployerModel, { description: 'The employer.' })
  employer: EmployerModel;

  @Field(() => TermsSheetModel, {
    nullable: true,
    description: 'Its sheet for the role in force on the day; null where there is none, or none it shares.',
  })
  sheet: TermsSheetModel | null;
}

@SignedIn()
@ObjectType({
  description:
    'What employers offer for one role, term by term, side by side. It is about no person, and leads to none.',
})
export class TermsSheetComparison {
  @Field(() => PostRole, { description: 'The role.' })
  role: PostRole;

  @Field(() => DateScalar, { description: 'The day the offers are true for.' })
  asOf: Day;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The instant as recorded at which they are given; null = as recorded now.',
  })
  knownAt: Date | null;

  @Field(() => Nation, { description: 'Whose full-time week is the guidance week.' })
  guidanceNation: Nation;

  @Field(() => HoursScalar, {
    nullable: true,
    description: 'The guidance week, in hours; null where none was published for the day, or known by then.',
  })
  guidanceWeek: number | null;

  @Field(() => Int, { description: 'Employers under the question.' })
  employersCompared: number;

  @Field(() => Int, { description: 'Employers without a sheet for the role on the day, or that share none.' })
  employersWithoutSheet: number;

  @Field(() => [ComparedEmployer], { description: 'The employers, by name: the columns of the comparison.' })
  employers: ComparedEmployer[];

  @Field(() => [ComparedOfferTerm], {
    description: 'The terms: the rows of the comparison, of leave at steps one for each number of years.',
  })
  terms: ComparedOfferTerm[];

  @Field(() => [String], { description: 'What to know before relying on the figures, in sentences.' })
  caveats: string[];

  @Field(() => String, { description: 'The method and its version.' })
  method: string;
}
