import { Day, inWords } from '../kernel/day.js';
import { Problems } from '../kernel/problem.js';

/** That an employer is accredited as one that pays the real Living Wage. */
export interface LivingWageAccreditation {
  readonly since: Day;
  /** Last day; none while it goes on. */
  readonly until?: Day | null;
  /** Where it can be looked up. */
  readonly source: string;
}

const LONGEST_SOURCE = 500;
const FIELD = 'livingWageAccreditation';

export function checkLivingWageAccreditation(
  problems: Problems,
  accreditation: LivingWageAccreditation | null | undefined,
): void {
  if (!accreditation) return;
  const { since, until, source } = accreditation;
  problems.require(
    until == null || until >= since,
    'ACCREDITATION_ENDS_BEFORE_IT_STARTS',
    [FIELD, 'until'],
    `The accreditation would end before it starts on ${inWords(since)}; put one of the days right.`,
  );
  const sourceFits = source === source.trim() && source.length >= 1 && source.length <= LONGEST_SOURCE;
  problems.require(
    sourceFits,
    'ACCREDITATION_SOURCE_NOT_VALID',
    [FIELD, 'source'],
    `Say where the accreditation can be looked up, in 1 to ${LONGEST_SOURCE} characters with no spaces at their ends.`,
  );
}
