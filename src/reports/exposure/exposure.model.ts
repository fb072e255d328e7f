import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { CertaintyLevel } from '../../funding/calculations/certainty-at-least.js';
import { CERTAINTY_LEVEL } from '../../funding/certainty.enums.js';
import { Day } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { DayOrNoValue, DayValue, MoneyOrNoValue, MoneyValue, NoValue } from '../../web/no-value.js';
import { SignedIn } from '../../web/rules.js';
import { DateScalar, DateTimeScalar, MoneyScalar } from '../../web/scalars.js';
import { MissingAnswers } from '../missing-answers.model.js';

@SignedIn()
@ObjectType({
  description: 'What ending contracts costs, in pounds, were notice only given on the last day of the money.',
})
export class ExposureFigures {
  @Field(() => Int, { description: 'Contracts counted.' })
  contracts: number;

  @Field(() => Int, { description: 'Dismissals among them: fixed terms that run out are, secondments are not.' })
  dismissals: number;

  @Field(() => MoneyScalar, {
    description:
      'Pay for the notice that is owed: the longer of contract and statute, but no longer than the contract was agreed for, in weeks of a year’s pay ÷ 52.',
  })
  noticePay: number;

  @Field(() => MoneyScalar, {
    description:
      'Statutory redundancy pay at the least, for each year that is complete when the money ends: for the youngest that the recorded age band allows, half a week’s pay where none is known to you.',
  })
  redundancyLow: number;

  @Field(() => MoneyScalar, {
    description:
      'The same at the most, for each year that is complete when notice given on that day runs out: for the oldest that the band allows, one and a half weeks where none is known to you.',
  })
  redundancyHigh: number;

  @Field(() => MoneyScalar, {
    description:
      'Leave that is untaken, at the least: what is accrued by then, less what was taken by the last statement of that leave year, and less all working time after the statement, which may be taken as leave too. 0 without a statement that you may see, and where leave or the leave year is not recorded.',
  })
  untakenLeaveLow: number;

  @Field(() => MoneyScalar, {
    description:
      'The same at the most: what is accrued by then, or of the most that leave may be where it is not recorded, less what was taken by the last statement. Leave carried over from an earlier leave year is in neither.',
  })
  untakenLeaveHigh: number;

  @Field(() => MoneyScalar, {
    description: 'National Insurance and pension on notice pay, and on untaken leave at the least.',
  })
  onCostsLow: number;

  @Field(() => MoneyScalar, { description: 'The same on notice pay and on untaken leave at the most.' })
  onCostsHigh: number;

  @Field(() => MoneyScalar, { description: 'All of it at the least.' })
  totalLow: number;

  @Field(() => MoneyScalar, { description: 'All of it at the most.' })
  totalHigh: number;

  @Field(() => Int, {
    description: 'Contracts without recorded service: no redundancy pay at the least, twenty years of it at the most.',
  })
  serviceNotRecorded: number;

  @Field(() => Int, {
    description:
      'Dismissals of people whose age band is not known to you: not recorded, or, unless you are an HR editor of the employer or an administrator, not for you. Redundancy pay is reckoned for any age.',
  })
  ageBandNotKnown: number;

  @Field(() => Int, {
    description:
      'Contracts of which no leave taken is known to you in the leave year in which the money ends: not stated, stated of an earlier leave year, when the leave year starts is not recorded, or not for you. None is counted as taken at the most, all at the least.',
  })
  leaveTakenNotKnown: number;

  @Field(() => Int, {
    description:
      'Contracts whose leave, or leave year, is not recorded: at the least 0; at the most what the terms sheet offers, else what statute or Agenda for Change gives, whichever is more, in a leave year that ends with the money.',
  })
  leaveNotRecorded: number;

  @Field(() => MissingAnswers, { description: 'The same by which of the four it is; they add up to it.' })
  leaveNotRecordedBecause: MissingAnswers;

  @Field(() => Int, {
    description: 'Contracts whose pension is not recorded: the least that auto-enrolment demands is counted for them.',
  })
  pensionNotRecorded: number;

  @Field(() => MissingAnswers, { description: 'The same by which of the four it is; they add up to it.' })
  pensionNotRecordedBecause: MissingAnswers;

  @Field(() => Int, { description: 'Contracts whose pay is not known and that are not in any figure.' })
  payNotKnown: number;
}

@SignedIn()
@ObjectType({ description: 'What the end of money of one funding line, on one day, costs one employer.' })
export class FundingLineExposure {
  @Field(() => DateScalar, { description: 'Last day of its money, at the certainty asked for.' })
  moneyEndsOn: Day;

  @Field(() => ExposureFigures, {
    description: 'The figures of the contracts whose posts lose money by it after that day.',
  })
  figures: ExposureFigures;

  @Field(() => DayOrNoValue, {
    description: 'The day past which the employer cannot afford to wait, were only this money to end.',
  })
  lastAffordableNotice: DayValue | NoValue;

  lineId: string;
  moment: Moment;
}

@SignedIn()
@ObjectType({ description: 'What it costs one employer if none of its money that ends is renewed.' })
export class EmployerExposure {
  @Field(() => ExposureFigures, {
    description:
      'The figures, each contract once. They need not be the sum of the lines: a post may lose money by several.',
  })
  figures: ExposureFigures;

  @Field(() => MoneyOrNoValue, {
    description: 'Unrestricted reserves, in pounds: the recorded months × a twelfth of the recorded year’s income.',
  })
  reserves: MoneyValue | NoValue;

  @Field(() => DateScalar, { nullable: true, description: 'The day these are for; null where they are not recorded.' })
  reservesAsAt: Day | null;

  @Field(() => MoneyOrNoValue, {
    description: 'Reserves less the total at the most, in pounds; negative where they do not suffice.',
  })
  reservesLeft: MoneyValue | NoValue;

  @Field(() => DayOrNoValue, {
    description:
      'The day past which the employer cannot afford to wait: the last day on which starting everyone’s notice leaves no more to be paid after the money (days of notice still to run, redundancy pay and leave at the most) than its reserves. Consultation, where it is owed, comes before.',
  })
  lastAffordableNotice: DayValue | NoValue;

  @Field(() => [FundingLineExposure], {
    description:
      'By funding line and last day of its money, the first to end in front: a line stands several times where it stops paying posts on several days.',
  })
  lines: readonly FundingLineExposure[];

  employerId: string;
  moment: Moment;
}

@SignedIn()
@ObjectType({ description: 'What non-renewal of money that ends would cost employers.' })
export class Exposure {
  @Field(() => DateScalar, { description: 'The day the question is asked from.' })
  asOf: Day;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The instant as of which the records were read; null for as recorded now.',
  })
  knownAt: Date | null;

  @Field(() => DateScalar, { description: 'The last day looked at for money that ends.' })
  until: Day;

  @Field(() => CERTAINTY_LEVEL, { description: 'Which money was counted.' })
  certainty: CertaintyLevel;

  @Field(() => Int, { description: 'Employers of whom a contract is on a post that loses money.' })
  totalCount: number;

  @Field(() => [EmployerExposure], { description: 'This part of them, the most exposed in front.' })
  nodes: readonly EmployerExposure[];

  @Field(() => [String], { description: 'What to bear in mind, in sentences.' })
  caveats: readonly string[];

  @Field(() => String, { description: 'The version of the method.' })
  method: string;
}

export const ExposureOrNoValue = createUnionType({
  name: 'ExposureOrNoValue',
  description: 'The exposure, or why it is not told.',
  types: () => [Exposure, NoValue] as const,
  resolveType: (value: object) => (value instanceof NoValue ? NoValue : Exposure),
});
