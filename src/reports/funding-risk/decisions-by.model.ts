import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Day } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { NoValue } from '../../web/no-value.js';
import { SignedIn } from '../../web/rules.js';
import { DateScalar } from '../../web/scalars.js';
import { SafeDecisionDay, SafeDecisionDayOrNoValue } from './funding-risk.model.js';

@SignedIn()
@ObjectType({ isAbstract: true })
abstract class EarliestDecision {
  @Field(() => SafeDecisionDayOrNoValue, {
    description: 'The earliest of the last safe days over these lines, with its steps and what binds it.',
  })
  lastSafeDecisionDay: SafeDecisionDay | NoValue;

  @Field(() => DateScalar, { description: 'Last day of the money of the line that asks for it.' })
  moneyEndsOn: Day;

  @Field(() => Int, { description: 'Lines that end in the period and under which posts of theirs lose money.' })
  lineCount: number;

  @Field(() => Int, { description: 'Those of them whose last safe day cannot be told.' })
  linesWithoutDay: number;

  lineId: string;
  moment: Moment;
}

@SignedIn()
@ObjectType({ description: 'By which day an employer needs a decision about the first of its money that ends.' })
export class EmployerRisk extends EarliestDecision {
  employerId: string;
}

@SignedIn()
@ObjectType({
  description: 'By which day somebody has to decide about the first of the money of a programme that ends.',
})
export class ProgrammeRisk extends EarliestDecision {
  programmeId: string;
}

@SignedIn()
@ObjectType({ description: 'Employers by their decision day: passed ones in front, those without one behind.' })
export class EmployerRiskPage {
  @Field(() => Int, { description: 'Employers of which posts lose money in the period.' })
  totalCount: number;

  @Field(() => [EmployerRisk], { description: 'This part of them.' })
  nodes: EmployerRisk[];
}

@SignedIn()
@ObjectType({ description: 'Programmes by their decision day: passed ones in front, those without one behind.' })
export class ProgrammeRiskPage {
  @Field(() => Int, { description: 'Programmes of which posts lose money in the period.' })
  totalCount: number;

  @Field(() => [ProgrammeRisk], { description: 'This part of them.' })
  nodes: ProgrammeRisk[];
}
