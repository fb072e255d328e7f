import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { FundingLineModel } from '../../funding/funding-line.model.js';
import { Day } from '../../kernel/day.js';
import { SupervisionStandardModel } from '../../reference-data/models/programme-facts.model.js';
import { SupervisionKind } from '../../supervision/supervision.enums.js';
import { NoValue, PercentOrNoValue, PercentValue } from '../../web/no-value.js';
import { SignedIn } from '../../web/rules.js';
import { DateScalar, HoursScalar } from '../../web/scalars.js';
import { PeopleCounted } from '../people-counted.model.js';
import { CoverageBasis } from './supervised-contract.model.js';

@SignedIn()
@ObjectType({ description: 'A length of time that is known.' })
export class HoursPerWteValue {
  @Field(() => HoursScalar, { description: 'Hours for one whole-time equivalent.' })
  hours: number;
}

const HoursPerWteOrNoValue = createUnionType({
  name: 'HoursPerWteOrNoValue',
  description: 'Hours for one whole-time equivalent, or why there is no figure.',
  types: () => [HoursPerWteValue, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : HoursPerWteValue),
});

@SignedIn()
@ObjectType({ description: 'How many workers are within a standard. The three make up all workers.' })
export class AgainstStandard {
  @Field(() => Int, { description: 'Workers within it.' })
  within: number;

  @Field(() => Int, { description: 'Workers over it under at least one of their contracts.' })
  over: number;

  @Field(() => Int, { description: 'Workers for whom there is nothing to compare; never counted as within.' })
  notComparable: number;
}

@SignedIn()
@ObjectType({ description: 'A funding line of its own that pays for supervision and ends.' })
export class SupervisionFundingEnd {
  @Field(() => FundingLineModel, { description: 'The line.' })
  fundingLine: FundingLineModel;

  @Field(() => DateScalar, {
    description: 'Its last day, whether or not that has passed; supervision is unpaid from the day after.',
  })
  endsOn: Day;

  @Field(() => Int, { description: 'Workers whose supervision of this kind it pays for.' })
  workers: number;
}

@SignedIn()
@ObjectType({ description: 'The one provider of everyone who has an arrangement: if it stops, all lose supervision.' })
export class SoleProvider {
  @Field(() => String, { description: 'Who it is.' })
  provider: string;

  @Field(() => Int, { description: 'Workers it serves; two or more.' })
  workers: number;
}

@SignedIn()
@ObjectType({ description: 'How one kind of supervision covers the workers counted. Kinds never add up.' })
export class SupervisionOfKind {
  @Field(() => SupervisionKind, { description: 'What kind of supervision.' })
  kind: SupervisionKind;

  @Field(() => Int, { description: 'Workers counted: those with an arrangement and those without.' })
  workers: number;

  @Field(() => Int, {
    description: 'Workers with an arrangement on the day, their own or one for everyone their employer has.',
  })
  withArrangement: number;

  @Field(() => Int, { description: 'Workers without an arrangement of this kind.' })
  withoutArrangement: number;

  @Field(() => PercentOrNoValue, { description: 'Workers without an arrangement, as a share of all workers.' })
  shareWithout: PercentValue | NoValue;

  @Field(() => Int, {
    description: 'Workers with an arrangement whose next session is overdue on the day; absence stops the clock.',
  })
  overdue: number;

  @Field(() => Int, { description: 'Workers with an arrangement whose next session is not overdue.' })
  upToDate: number;

  @Field(() => Int, { description: 'Workers whose arrangement has no interval, so that nothing falls due.' })
  nothingDue: number;

  @Field(() => HoursScalar, {
    name: 'hoursHeld',
    description: 'Hours held in the 365 days up to and including the day, for the contracts counted.',
  })
  minutesHeld: number;

  @Field(() => HoursPerWteOrNoValue, {
    description:
      'Those hours for one whole-time equivalent that worked all 365 days: part-time weeks and shorter contracts count by their part. A group session counts in full for each worker in it.',
  })
  hoursPerWte: HoursPerWteValue | NoValue;

  @Field(() => [SupervisionFundingEnd], {
    description: 'Funding lines of its own that pay for it and have an end, the earliest first.',
  })
  fundingEnds: SupervisionFundingEnd[];

  @Field(() => SoleProvider, {
    nullable: true,
    description:
      'The one provider who serves everyone with an arrangement; null where there are several, or fewer than two workers. Who provides is compared by the words recorded, capital letters aside: for CLINICAL whoever it is for, for LINE_MANAGEMENT within one employer, for PEER and NETWORK_LEAD within one programme, because the same words mean others elsewhere. Null for GP_CONTACT: which practice a GP is of is not recorded.',
  })
  soleProvider: SoleProvider | null;

  @Field(() => SupervisionStandardModel, {
    nullable: true,
    description:
      'What it is held against, with how sure and how binding that is; null where nothing that was read gives an interval.',
  })
  standard: SupervisionStandardModel | null;

  @Field(() => AgainstStandard, { description: 'The interval as agreed, against the standard.' })
  agreed: AgainstStandard;

  @Field(() => AgainstStandard, {
    description: 'The days since the last session, absence left out, against the standard.',
  })
  held: AgainstStandard;
}

@SignedIn()
@ObjectType({ description: 'How workers are supervised on a day, by kind.' })
export class SupervisionCoverage {
  @Field(() => [SupervisionOfKind], { description: 'Each kind, or the one that was asked for.' })
  byKind: SupervisionOfKind[];

  @Field(() => PercentOrNoValue, {
    description:
      'Workers with no arrangement for clinical supervision, as a share of all; whichever kind was asked for.',
  })
  shareWithoutClinical: PercentValue | NoValue;

  @Field(() => Int, {
    description:
      'Practices where one of these workers is the only link worker placed on the day, as far as you may see placements.',
  })
  practicesWithOneWorker: number;

  @Field(() => Int, { description: 'Workers who are the only link worker in at least one practice.' })
  workersAloneInAPractice: number;

  @Field(() => PeopleCounted, { description: 'What it was computed from.' })
  computedFrom: PeopleCounted;

  basis: CoverageBasis;
}

export const SupervisionCoverageOrNoValue = createUnionType({
  name: 'SupervisionCoverageOrNoValue',
  description: 'How workers are supervised, or why you are not told.',
  types: () => [SupervisionCoverage, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : SupervisionCoverage),
});
