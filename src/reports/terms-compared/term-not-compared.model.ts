import { Field, Int, ObjectType } from '@nestjs/graphql';
import { MissingAnswer } from '../../contracts/terms.enums.js';
import { SignedIn } from '../../web/rules.js';
import { ComparedTerm } from './compared-term.enums.js';
import { MissingReason } from './compared-contract.js';

@SignedIn()
@ObjectType({ description: 'A term of contracts that could not be compared, all for one reason.' })
export class TermNotCompared {
  @Field(() => ComparedTerm, { description: 'The term.' })
  term: ComparedTerm;

  @Field(() => String, { description: 'Why not, in words.' })
  because: string;

  @Field(() => MissingAnswer, {
    nullable: true,
    description: 'Which of the four it is, where it is not recorded; null where there is no rate.',
  })
  missingAnswer: MissingAnswer | null;

  @Field(() => Int, { description: 'How many contracts.' })
  contracts: number;
}

const BECAUSE: Readonly<Record<MissingReason, string>> = {
  PAY_NOT_RECORDED: 'The pay is not recorded.',
  WEEK_NOT_RECORDED: 'The week is not recorded.',
  NO_RATE_ON_DATE: 'It is paid on a scale point for which no salary was in force, or known, on the day.',
  LEAVE_NOT_RECORDED: 'The annual leave is not recorded.',
  PUBLIC_HOLIDAYS_NOT_RECORDED: 'The public holidays, or whether they are inside the leave, are not recorded.',
  PENSION_NOT_RECORDED: 'What the employer pays towards a pension is not recorded.',
  NOTICE_NOT_RECORDED: 'The notice is not recorded.',
  SICK_PAY_NOT_RECORDED: 'The sick pay is not recorded.',
};

interface NotCompared {
  readonly reason: MissingReason;
  readonly missing: MissingAnswer | null;
  readonly contracts: number;
}

export function termNotCompared(term: ComparedTerm, { reason, missing, contracts }: NotCompared): TermNotCompared {
  return Object.assign(new TermNotCompared(), { term, because: BECAUSE[reason], missingAnswer: missing, contracts });
}
