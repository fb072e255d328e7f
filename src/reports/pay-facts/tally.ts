import { MissingAnswer, TermName } from '../../contracts/terms.enums.js';
import { Absences } from './missing-answers.js';

/** Why a contract is not in a figure. */
export type ExclusionReason =
  | 'PAY_NOT_RECORDED'
  | 'WEEK_NOT_RECORDED'
  | 'LEAVE_NOT_RECORDED'
  | 'PUBLIC_HOLIDAYS_NOT_RECORDED'
  | 'PENSION_NOT_RECORDED'
  | 'SERVICE_NOT_RECORDED'
  | 'NO_RATE_ON_DATE'
  | 'GUIDANCE_NOT_ADOPTED'
  | 'GUIDANCE_INCOMPLETE'
  | 'NO_REWARD_OR_NO_HOURS'
  | 'LEAVE_YEAR_NOT_RECORDED'
  | 'SICK_PAY_NOT_RECORDED'
  | 'SICK_PAY_NOT_DESCRIBED'
  | 'NOTICE_NOT_RECORDED';

/** Terms without which there is no figure, the first that is absent before others; none: only blank can be recorded. */
const LACKING: Readonly<Partial<Record<ExclusionReason, readonly TermName[]>>> = {
  PAY_NOT_RECORDED: [TermName.PAY],
  WEEK_NOT_RECORDED: [],
  LEAVE_NOT_RECORDED: [TermName.LEAVE_DAYS],
  // A number of public holidays says nothing before it is known whether they are inside the leave.
  PUBLIC_HOLIDAYS_NOT_RECORDED: [TermName.PUBLIC_HOLIDAYS_INSIDE, TermName.PUBLIC_HOLIDAY_DAYS],
  PENSION_NOT_RECORDED: [TermName.EMPLOYER_PENSION],
  SERVICE_NOT_RECORDED: [],
  LEAVE_YEAR_NOT_RECORDED: [TermName.LEAVE_YEAR_STARTS],
  SICK_PAY_NOT_RECORDED: [TermName.SICK_PAY],
  NOTICE_NOT_RECORDED: [],
};

/** Which of the four lies behind a reason; null where the reason is not that an answer is missing. */
export function missingAnswer(reason: ExclusionReason, absent: Absences): MissingAnswer | null {
  const terms = LACKING[reason];
  if (!terms) return null;
  const lacking = terms.find((term) => absent[term] !== undefined);
  return lacking ? absent[lacking]! : MissingAnswer.BLANK;
}

export interface Excluded {
  readonly reason: ExclusionReason;
  /** Which of the four, where the reason is that an answer is missing. */
  readonly because: MissingAnswer | null;
  readonly contracts: number;
}

interface Contracts {
  readonly employer: string;
  readonly contracts: number;
  readonly workersWithSeveral: readonly string[];
}

/** Of whom a figure is made: contracts counted, contracts left out by reason, and the people and employers behind them. */
export class Tally {
  contracts = 0;
  private held = 0;
  private readonly employersCounted = new Set<string>();
  private readonly holdersOfSeveral = new Set<string>();
  private readonly reasons = new Map<string, Excluded>();

  count({ employer, contracts, workersWithSeveral }: Contracts): void {
    this.contracts += contracts;
    this.employersCounted.add(employer);
    this.held += workersWithSeveral.length;
    for (const worker of workersWithSeveral) this.holdersOfSeveral.add(worker);
  }

  /** `absent` are the terms that the contracts lack. */
  exclude(reason: ExclusionReason, { contracts }: Contracts, absent: Absences): void {
    const because = missingAnswer(reason, absent);
    const key = `${reason} ${because}`;
    this.reasons.set(key, { reason, because, contracts: (this.reasons.get(key)?.contracts ?? 0) + contracts });
  }

  /** Someone with two of the contracts is one worker. */
  get workers(): number {
    return this.contracts - this.held + this.holdersOfSeveral.size;
  }

  get employers(): number {
    return this.employersCounted.size;
  }

  /** The reason of most contracts in front, of as many by name: contracts are found in no order that another server has too. */
  get excluded(): Excluded[] {
    const nameOf = ({ reason, because }: Excluded) => `${reason} ${because ?? ''}`;
    return [...this.reasons.values()].sort((a, b) => b.contracts - a.contracts || (nameOf(a) < nameOf(b) ? -1 : 1));
  }
}
