import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { ContractModel } from '../../contracts/contract.model.js';
import { TermOrigin } from '../../contracts/terms.enums.js';
import { EmployerModel } from '../../employers/employer.model.js';
import { Day } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { TermsSheetModel } from '../../pay/terms-sheet.model.js';
import { PostRole } from '../../posts/post.enums.js';
import { QuantityScalar } from '../../reference-data/quantity.scalar.js';
import { NoValue } from '../../web/no-value.js';
import { ReadableBy } from '../../web/rules.js';
import { DateScalar } from '../../web/scalars.js';
import { MissingAnswers } from '../missing-answers.model.js';
import { PeopleCounted } from '../people-counted.model.js';
import { ComparedTerm, TermUnit } from '../terms-compared/compared-term.enums.js';
import { SheetDifference } from './sheet-differences.js';

@ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
@ObjectType({ description: 'How contracts stand to one term of their terms sheets.' })
export class TermAgainstSheet {
  @Field(() => ComparedTerm, { description: 'The term.' })
  term: ComparedTerm;

  @Field(() => Int, { description: 'Contracts whose term is what the sheet says, for their service.' })
  same: number;

  @Field(() => Int, { description: 'Contracts whose term is not what the sheet says.' })
  differ: number;

  @Field(() => Int, { description: 'Contracts for which the term is not recorded.' })
  notRecorded: number;

  @Field(() => MissingAnswers, { description: 'The same by which of the four it is; they add up to it.' })
  notRecordedBecause: MissingAnswers;

  @Field(() => Int, { description: 'Contracts whose sheet does not say.' })
  notOffered: number;

  @Field(() => Int, {
    description: 'Contracts, or sheets, on a scale not published for the day, or not known by then.',
  })
  noRate: number;
}

@ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
@ObjectType({ description: 'A term of a contract that is not what the terms sheet in force says.' })
export class TermAgainstSheetRow {
  @Field(() => ContractModel, { nullable: true, description: 'The contract; null when it is not visible to you.' })
  contract: ContractModel | null;

  @Field(() => EmployerModel, { nullable: true, description: 'Its employer.' })
  employer: EmployerModel | null;

  @Field(() => PostRole, { description: 'The role of its post, and of the sheet.' })
  role: PostRole;

  @Field(() => TermsSheetModel, { nullable: true, description: 'The sheet in force on the day.' })
  sheet: TermsSheetModel | null;

  @Field(() => ComparedTerm, { description: 'The term.' })
  term: ComparedTerm;

  @Field(() => String, { description: 'What the sheet says for this service, in words.' })
  offered: string;

  @Field(() => String, { description: 'What the contract says, in words.' })
  actual: string;

  @Field(() => TermUnit, { description: 'The unit of the three amounts; leave and public holidays are in days here.' })
  unit: TermUnit;

  @Field(() => QuantityScalar, {
    nullable: true,
    description: 'What the sheet says, the nearer end of a range; null where it is no number.',
  })
  offeredAmount: number | null;

  @Field(() => QuantityScalar, { nullable: true, description: 'What the contract says; null where it is no number.' })
  actualAmount: number | null;

  @Field(() => QuantityScalar, {
    nullable: true,
    description: 'The contract less the sheet: negative is less than offered; null where there is no common unit.',
  })
  difference: number | null;

  @Field(() => TermOrigin, { description: 'Where the term of the contract comes from, as recorded.' })
  origin: TermOrigin;

  @Field(() => String, {
    nullable: true,
    description: 'From which employer the term was carried over; null unless its origin is TRANSFERRED.',
  })
  transferredFrom: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of that transfer; null when none, or not recorded.',
  })
  transferredOn: Day | null;
}

@ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
@ObjectType({ description: 'A page of terms that are not what the terms sheet says.' })
export class TermAgainstSheetPage {
  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount: number;

  @Field(() => [TermAgainstSheetRow], { description: 'Those of this page, contract by contract.' })
  nodes: TermAgainstSheetRow[];
}

@ReadableBy('HR_EDITOR', 'ADMINISTRATOR')
@ObjectType({
  description:
    "What people's contracts say against what the employer offers for their role, exactly. Only for the employer's own HR editors and administrators.",
})
export class TermsAgainstSheet {
  @Field(() => String, { description: 'The outcome in a sentence.' })
  sentence: string;

  @Field(() => Int, { description: 'Contracts with at least one term that is not what the sheet says.' })
  contractsThatDiffer: number;

  @Field(() => Int, { description: 'Contracts set against a sheet.' })
  contractsWithSheet: number;

  @Field(() => Int, { description: 'Contracts for whose role the employer has no sheet in force on the day.' })
  contractsWithoutSheet: number;

  @Field(() => [TermAgainstSheet], { description: 'Term by term.' })
  byTerm: TermAgainstSheet[];

  @Field(() => PeopleCounted, { description: 'Of whom this was computed, for when, and how.' })
  computedFrom: PeopleCounted;

  /** What the rows are shown from. */
  differences: readonly SheetDifference[];
  sheetOf: (of: SheetDifference) => string;
  moment: Moment;
}

export const TermsAgainstSheetOrNoValue = createUnionType({
  name: 'TermsAgainstSheetOrNoValue',
  description: 'Contracts against terms sheets, or why that may or can not be told.',
  types: () => [TermsAgainstSheet, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : TermsAgainstSheet),
});
