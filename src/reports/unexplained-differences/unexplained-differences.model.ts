import { createUnionType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ContractModel } from '../../contracts/contract.model.js';
import { TermOrigin } from '../../contracts/terms.enums.js';
import { EmployerModel } from '../../employers/employer.model.js';
import { Day } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { PostRole } from '../../posts/post.enums.js';
import { QuantityScalar } from '../../reference-data/quantity.scalar.js';
import { NoValue } from '../../web/no-value.js';
import { SignedIn } from '../../web/rules.js';
import { DateScalar, PercentScalar } from '../../web/scalars.js';
import { PeopleCounted } from '../people-counted.model.js';
import { ComparedTerm, TermUnit } from '../terms-compared/compared-term.enums.js';
import { TermNotCompared } from '../terms-compared/term-not-compared.model.js';
import { TermDifference, WhyListed as Why } from './differences-of-group.js';
import { Explanation as Explained } from './explanation.js';
import { ReferenceFrom as From } from './references.js';

export const DifferenceDirection = { LOWER: 'LOWER', HIGHER: 'HIGHER', DIFFERENT: 'DIFFERENT' } as const;
registerEnumType(DifferenceDirection, {
  name: 'DifferenceDirection',
  description: 'Which way a term lies from what it is compared with.',
  valuesMap: {
    LOWER: { description: 'It is less.' },
    HIGHER: { description: 'It is more.' },
    DIFFERENT: { description: 'It is another scheme: neither more nor less by a number.' },
  },
});

const ReferenceFrom = {
  TERMS_SHEET: 'TERMS_SHEET',
  SCALE: 'SCALE',
  MOST_COMMON_STANDARD: 'MOST_COMMON_STANDARD',
  MOST_COMMON: 'MOST_COMMON',
} as const satisfies Record<From, From>;
registerEnumType(ReferenceFrom, {
  name: 'TermReference',
  description: 'What a term of a contract is compared with.',
  valuesMap: {
    TERMS_SHEET: {
      description:
        "What the employer's terms sheet offers for the person's service; for who is outside a range, the nearer end of it.",
    },
    SCALE: {
      description:
        'The point of a scale that complete years earn, where the role follows one: at least as many are paid so as have any one other pay. Where years are not recorded, the nearer end of the scale for who is outside it.',
    },
    MOST_COMMON_STANDARD: {
      description:
        'The commonest value, for the role at the employer, among contracts where it is recorded as STANDARD.',
    },
    MOST_COMMON: {
      description:
        'The commonest value for the role at the employer, of those inside the range where one is offered, without what was transferred or negotiated, or is a mistake, where there is any other; of two as common, the higher.',
    },
  },
});

const WhyListed = {
  FIVE_PER_CENT: 'FIVE_PER_CENT',
  ANOTHER_SCHEME: 'ANOTHER_SCHEME',
  RECURS_ON_TERMS: 'RECURS_ON_TERMS',
  RECURS_AFTER_A_YEAR: 'RECURS_AFTER_A_YEAR',
} as const satisfies Record<Why, Why>;
registerEnumType(WhyListed, {
  name: 'WhyDifferenceIsListed',
  description: 'Why a difference that nothing recorded explains is listed.',
  valuesMap: {
    FIVE_PER_CENT: {
      description:
        'It is 5 % or more; or the contract is 5 % or more from another that nothing explains, and the farther of the two from the reference, or outside a range.',
    },
    ANOTHER_SCHEME: { description: 'It is another scheme of sick pay.' },
    RECURS_ON_TERMS: { description: 'It is 3 % or more, and so is another term of the same contract.' },
    RECURS_AFTER_A_YEAR: { description: 'It is 3 % or more, the same way as on the same day a year before.' },
  },
});

const DifferenceExplanation = {
  TRANSFERRED: 'TRANSFERRED',
  NEGOTIATED: 'NEGOTIATED',
  STANDARD: 'STANDARD',
  SERVICE: 'SERVICE',
  WEEK: 'WEEK',
  STATUTORY_NOTICE: 'STATUTORY_NOTICE',
} as const satisfies Record<Explained, Explained>;
registerEnumType(DifferenceExplanation, {
  name: 'DifferenceExplanation',
  description: 'What explains a difference, so that it is not listed.',
  valuesMap: {
    TRANSFERRED: { description: 'The term came with the person from an earlier employer.' },
    NEGOTIATED: { description: 'The term was agreed with the person.' },
    STANDARD: { description: "The term is recorded as the employer's standard." },
    SERVICE: {
      description:
        "Complete years: the sheet's leave steps, or the points of the scale that both are of, unless someone whose years earn the same point is paid 5 % otherwise.",
    },
    WEEK: {
      description: 'Only the week is of another length, and its origin is recorded; or the leave is the same in days.',
    },
    STATUTORY_NOTICE: { description: 'It is the notice the law gives for the years of continuous service.' },
  },
});

@SignedIn()
@ObjectType({ description: 'How many wide differences something recorded explains; they are not listed.' })
export class ExplainedDifferences {
  @Field(() => DifferenceExplanation, { description: 'What explains them.' })
  by: Explained;

  @Field(() => Int, { description: 'How many differences.' })
  differences: number;
}

@SignedIn()
@ObjectType({ description: 'The differences of one term that nothing recorded explains.' })
export class UnexplainedOfTerm {
  @Field(() => ComparedTerm, { description: 'The term.' })
  term: ComparedTerm;

  @Field(() => Int, { description: 'How many differences are listed; a contract has at most one in a term.' })
  differences: number;

  @Field(() => Int, { description: 'Of them, contracts with less than what they are compared with.' })
  lower: number;

  @Field(() => Int, { description: 'Of them, contracts with more.' })
  higher: number;

  @Field(() => PercentScalar, {
    nullable: true,
    description: 'The widest of them, in per cent of the lower value; null where none is a percentage.',
  })
  widest: number | null;
}

@SignedIn()
@ObjectType('UnexplainedDifference', {
  description:
    'A term of a contract that others in the role at the employer do not have, with nothing that explains it.',
})
export class UnexplainedDifferenceModel {
  @Field(() => ContractModel, { nullable: true, description: 'Whose term it is; null when not visible to you.' })
  contract: ContractModel | null;

  @Field(() => EmployerModel, { nullable: true, description: 'Its employer.' })
  employer: EmployerModel | null;

  @Field(() => PostRole, { description: 'The role; only contracts of one role are compared.' })
  role: PostRole;

  @Field(() => ComparedTerm, { description: 'The term.' })
  term: ComparedTerm;

  @Field(() => DifferenceDirection, { description: 'Whether the contract has less or more than the reference.' })
  direction: keyof typeof DifferenceDirection;

  @Field(() => String, { description: 'What the contract says, in words.' })
  has: string;

  @Field(() => String, { description: 'What it is compared with, in words.' })
  others: string;

  @Field(() => ReferenceFrom, { description: 'Where what it is compared with comes from.' })
  comparedWith: From;

  @Field(() => TermUnit, { description: 'The unit of the three amounts.' })
  unit: TermUnit;

  @Field(() => QuantityScalar, { nullable: true, description: 'What the contract says; null where it is no number.' })
  amount: number | null;

  @Field(() => QuantityScalar, { nullable: true, description: 'What it is compared with; null where it is no number.' })
  reference: number | null;

  @Field(() => QuantityScalar, {
    nullable: true,
    description:
      'The first less the second: negative is less than others have; null where they are no numbers, or pensions paid of different things.',
  })
  difference: number | null;

  @Field(() => PercentScalar, {
    nullable: true,
    description:
      'How far the two are apart, in per cent of the lower; null where one is nothing or they are no numbers.',
  })
  percent: number | null;

  @Field(() => ContractModel, {
    nullable: true,
    description:
      'The contract that lies farthest on the other side, which nothing explains either; null when there is none, or none visible to you.',
  })
  otherContract: ContractModel | null;

  @Field(() => String, { nullable: true, description: 'What that contract says, in words; null when there is none.' })
  otherHas: string | null;

  @Field(() => PercentScalar, {
    nullable: true,
    description:
      'How far the two contracts are apart, in per cent of the lower; null when there is no other or no number.',
  })
  percentBetweenThem: number | null;

  @Field(() => TermOrigin, { description: 'Where the term comes from, as recorded: UNRECORDED or ERROR.' })
  origin: TermOrigin;

  @Field(() => String, {
    nullable: true,
    description: 'From which employer other terms of the contract were carried over; null when none were.',
  })
  transferredFrom: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of that transfer; null when none, or not recorded.',
  })
  transferredOn: Day | null;

  @Field(() => WhyListed, { description: 'Why it is listed.' })
  why: Why;

  @Field(() => String, { description: 'What it would take to explain it, or to put it right, in a sentence.' })
  toExplain: string;
}

@SignedIn()
@ObjectType({ description: 'A page of differences that nothing explains, the widest first.' })
export class UnexplainedDifferencePage {
  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount: number;

  @Field(() => [UnexplainedDifferenceModel], { description: 'Those of this page.' })
  nodes: UnexplainedDifferenceModel[];
}

@SignedIn()
@ObjectType({
  description:
    'Where people in one role at one employer have different terms, and nothing recorded says why. Each contract is set against what its employer gives the role; a difference counts from 5 %, or from 3 % where it recurs: on two terms of the contract, or the same way a year before.',
})
export class UnexplainedDifferences {
  @Field(() => String, { description: 'The outcome in a sentence.' })
  sentence: string;

  @Field(() => Int, { description: 'How many differences are listed.' })
  differences: number;

  @Field(() => Int, { description: 'How many contracts they are of.' })
  contracts: number;

  @Field(() => [UnexplainedOfTerm], { description: 'Them by term; terms without any are left out.' })
  byTerm: UnexplainedOfTerm[];

  @Field(() => [ExplainedDifferences], { description: 'Wide differences that are explained, by what explains them.' })
  explained: ExplainedDifferences[];

  @Field(() => [TermNotCompared], { description: 'Terms of contracts that could not be compared, and why.' })
  notCompared: TermNotCompared[];

  @Field(() => PeopleCounted, { description: 'Of whom this was computed, for when, and how.' })
  computedFrom: PeopleCounted;

  /** What the rows are shown from. */
  listed: readonly TermDifference[];
  moment: Moment;
}

export const UnexplainedDifferencesOrNoValue = createUnionType({
  name: 'UnexplainedDifferencesOrNoValue',
  description: 'The differences that nothing explains, or why they may or can not be told.',
  types: () => [UnexplainedDifferences, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : UnexplainedDifferences),
});
