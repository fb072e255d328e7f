import { Day, earlierOf } from '../../kernel/day.js';
import { FundedUntil } from './funded-until.js';

export interface FundedWhileOpen {
  readonly funded: FundedUntil;
  /** Whether the post closes with its money or before it ends: then nobody loses any. */
  readonly closesFirst: boolean;
}

/**
 * Until when a post is funded that may close: a day on which it is closed is none without money.
 *
 * Paid to 31 March, closed on 31 March: funded until then, and no gap follows. Closed on 30 June: the gap of 1 April, which
 * money of 1 September does not end, because there is no post then.
 */
export function fundedWhileOpen(funded: FundedUntil, closedOn: Day | null): FundedWhileOpen {
  if (closedOn === null) return { funded, closesFirst: false };
  const gaps = funded.gaps
    .filter(({ startsOn }) => startsOn <= closedOn)
    .map(({ startsOn, resumesOn }) => ({
      startsOn,
      resumesOn: resumesOn !== null && resumesOn <= closedOn ? resumesOn : null,
    }));
  if (funded.state === 'NOT_FUNDED') return { funded: { ...funded, gaps }, closesFirst: false };
  const lastDay = funded.state === 'FUNDED_UNTIL' ? earlierOf(funded.lastDay, closedOn) : closedOn;
  return { funded: { state: 'FUNDED_UNTIL', lastDay, gaps }, closesFirst: lastDay === closedOn };
}
