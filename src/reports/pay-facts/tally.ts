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

export interface Excluded {
  readonly reason: ExclusionReason;
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
  private readonly reasons = new Map<ExclusionReason, number>();

  count({ employer, contracts, workersWithSeveral }: Contracts): void {
    this.contracts += contracts;
    this.employersCounted.add(employer);
    this.held += workersWithSeveral.length;
    for (const worker of workersWithSeveral) this.holdersOfSeveral.add(worker);
  }

  exclude(reason: ExclusionReason, { contracts }: Contracts): void {
    this.reasons.set(reason, (this.reasons.get(reason) ?? 0) + contracts);
  }

  /** Someone with two of the contracts is one worker. */
  get workers(): number {
    return this.contracts - this.held + this.holdersOfSeveral.size;
  }

  get employers(): number {
    return this.employersCounted.size;
  }

  get excluded(): Excluded[] {
    return [...this.reasons].map(([reason, contracts]) => ({ reason, contracts }));
  }
}
