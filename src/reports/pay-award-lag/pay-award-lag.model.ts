import { createUnionType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ContractModel } from '../../contracts/contract.model.js';
import { EmployerModel } from '../../employers/employer.model.js';
import { Day } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { NotComparable } from '../../pay/calculations/award-matches.js';
import { PostRole } from '../../posts/post.enums.js';
import { Nation } from '../../reference-data/enums/pay.enums.js';
import { NoValue } from '../../web/no-value.js';
import { SignedIn } from '../../web/rules.js';
import { DateScalar, MoneyScalar, PercentScalar } from '../../web/scalars.js';
import { PeopleCounted } from '../people-counted.model.js';
import { ContractLag } from './contract-lag.js';

const AwardNotComparable = {
  STARTED_LATER: 'STARTED_LATER',
  PAY_NOT_RECORDED: 'PAY_NOT_RECORDED',
  OTHER_SCALE: 'OTHER_SCALE',
} as const satisfies Record<NotComparable, NotComparable>;
registerEnumType(AwardNotComparable, {
  name: 'AwardNotComparable',
  description: 'Why it cannot be said when an award reached a contract.',
  valuesMap: {
    STARTED_LATER: {
      description:
        'Neither the contract, nor one it follows without a gap, was in force on the day before the award took effect.',
    },
    PAY_NOT_RECORDED: { description: 'Its pay on the day before the award took effect is not recorded.' },
    OTHER_SCALE: { description: 'It was paid on the scale of another nation, or left the scale on that very day.' },
  },
});

@SignedIn()
@ObjectType({ description: 'Contracts of which it cannot be said when an award reached them.' })
export class AwardNotCompared {
  @Field(() => AwardNotComparable, { description: 'Why not.' })
  reason: NotComparable;

  @Field(() => Int, { description: 'How many contracts.' })
  contracts: number;
}

@SignedIn()
@ObjectType({ description: 'A pay award of the NHS (Agenda for Change) to one band of one nation.' })
export class ScaleAwardModel {
  @Field(() => Nation, { description: 'Whose scale.' })
  nation: Nation;

  @Field(() => String, { description: 'The band, such as 5: that of the guidance the programme adopted.' })
  band: string;

  @Field(() => String, { description: 'The pay year, such as 2026/27.' })
  payYear: string;

  @Field(() => String, {
    nullable: true,
    description: 'What was awarded, in a few words; null where only the rates are published.',
  })
  headline: string | null;

  @Field(() => DateScalar, { description: 'The day from which it holds.' })
  effectiveOn: Day;

  @Field(() => DateScalar, {
    description: 'The day on which its first rates count as published: it can be paid from then.',
  })
  publishedOn: Day;

  @Field(() => PercentScalar, {
    description: 'By how much it raises entry to the band, as now known, in per cent: a later re-issue counts.',
  })
  percent: number;
}

@SignedIn()
@ObjectType({
  description:
    'Money that people did not get because awards were applied late, or are not applied yet: sums of what is rounded to the penny once for each contract and award, so that parts sum to the whole however they are cut.',
})
export class LostPay {
  readTotal: () => { readonly total: number; readonly perPerson: number };
  readMost: () => number;

  @Field(() => MoneyScalar, { name: 'total', description: 'All of it, in pounds.' })
  get totalPence(): number {
    return this.readTotal().total;
  }

  @Field(() => MoneyScalar, {
    name: 'perPerson',
    description: 'The total over the people who hold the contracts compared, in pounds.',
  })
  get perPersonPence(): number {
    return this.readTotal().perPerson;
  }

  @Field(() => MoneyScalar, { name: 'most', description: 'The most that one person lost, in pounds.' })
  get mostPence(): number {
    return this.readMost();
  }
}

@SignedIn()
@ObjectType({ description: 'When one employer applied one award.' })
export class AwardAtEmployer {
  @Field(() => EmployerModel, { nullable: true, description: 'The employer; null when it is not visible to you.' })
  employer: EmployerModel | null;

  @Field(() => ScaleAwardModel, { description: 'The award.' })
  award: ScaleAwardModel;

  @Field(() => Int, { description: 'Contracts that have had it by the day asked about.' })
  applied: number;

  @Field(() => Int, { description: 'Contracts that have not had it by then.' })
  notYet: number;

  @Field(() => [AwardNotCompared], { description: 'Contracts of which it cannot be said, by reason.' })
  notComparable: AwardNotCompared[];

  @Field(() => DateScalar, { nullable: true, description: 'The first day any contract had it; null when none has.' })
  firstAppliedOn: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day by which half of the contracts that have it had it; null when none has.',
  })
  medianAppliedOn: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day any contract had it; null when none has.' })
  lastAppliedOn: Day | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Days from the effective day, the median: half of the contracts waited no longer. Those still waiting count to the day asked about; null when none is comparable.',
  })
  medianDaysLate: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The same from the day it was both in effect and published; 0 where it came no later than that.',
  })
  medianDaysLateFromPublication: number | null;

  @Field(() => Int, { nullable: true, description: 'The longest wait, in days; null when none is comparable.' })
  mostDaysLate: number | null;

  @Field(() => LostPay, { description: 'What the wait cost people.' })
  lost: LostPay;
}

@SignedIn()
@ObjectType({ description: 'A part of the awards at employers, the latest award first.' })
export class AwardAtEmployerPage {
  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount: number;

  @Field(() => [AwardAtEmployer], { description: 'These of them.' })
  nodes: AwardAtEmployer[];
}

@SignedIn()
@ObjectType({ description: 'How many awards an employer is behind.' })
export class EmployerBehindAwards {
  @Field(() => EmployerModel, { nullable: true, description: 'The employer; null when it is not visible to you.' })
  employer: EmployerModel | null;

  @Field(() => Int, { description: 'Its contracts in force that are counted.' })
  contracts: number;

  @Field(() => Int, { description: 'How many of them have not had every award they could have had.' })
  contractsBehind: number;

  @Field(() => Int, { description: 'How many awards the contract furthest behind has not had.' })
  mostAwardsBehind: number;

  @Field(() => LostPay, { description: 'What waiting for all these awards cost people.' })
  lost: LostPay;
}

@SignedIn()
@ObjectType({ description: 'One award and one contract. Every row read is audited.' })
export class ContractAwardLag {
  @Field(() => ContractModel, {
    nullable: true,
    description:
      'The contract in force on the day, which stands for those it follows as well; null when it is not visible to you.',
  })
  contract: ContractModel | null;

  @Field(() => EmployerModel, { nullable: true, description: 'Its employer; null when it is not visible to you.' })
  employer: EmployerModel | null;

  @Field(() => PostRole, { description: 'The role of its post.' })
  role: PostRole;

  @Field(() => ScaleAwardModel, { description: 'The award.' })
  award: ScaleAwardModel;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was applied; null while it is outstanding.' })
  appliedOn: Day | null;

  @Field(() => Int, { description: 'Days from the effective day until it was applied, or until the day asked about.' })
  daysLate: number;

  @Field(() => PercentScalar, {
    nullable: true,
    description:
      'By how much full-time pay rose with it, in per cent; null while it is outstanding, and for a scale point, which follows its scale.',
  })
  risePercent: number | null;

  @Field(() => MoneyScalar, { name: 'lost', description: 'What the wait cost this person, in pounds, rounded once.' })
  lostPence: number;
}

@SignedIn()
@ObjectType({ description: 'A part of the contracts and their awards, the longest wait first.' })
export class ContractAwardLagPage {
  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount: number;

  @Field(() => [ContractAwardLag], { description: 'These of them.' })
  nodes: ContractAwardLag[];
}

@SignedIn()
@ObjectType({ description: 'When employers applied the awards of the NHS, and what waiting for them cost people.' })
export class PayAwardLag {
  @Field(() => String, { description: 'The outcome in a sentence.' })
  sentence: string;

  @Field(() => DateScalar, { description: 'Awards that took effect on this day or later are looked at.' })
  since: Day;

  @Field(() => LostPay, { description: 'What waiting for all these awards cost people.' })
  lost: LostPay;

  @Field(() => [EmployerBehindAwards], { description: 'How far behind each employer is, the furthest first.' })
  employers: EmployerBehindAwards[];

  @Field(() => PeopleCounted, { description: 'Of whom this was computed, for when, and how.' })
  computedFrom: PeopleCounted;

  moment: Moment;
  lags: readonly ContractLag[];
}

export const PayAwardLagOrNoValue = createUnionType({
  name: 'PayAwardLagOrNoValue',
  description: 'When awards were applied, or why that may or can not be told.',
  types: () => [PayAwardLag, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : PayAwardLag),
});
