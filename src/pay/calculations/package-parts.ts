import { daysOffInHundredths } from '../../kernel/days-off.js';
import { Known, known, unknown } from '../../kernel/known.js';
import { pence } from '../../kernel/money.js';
import { THOUSANDTHS_OF_WEEKS_PER_YEAR } from '../../kernel/weeks.js';
import { employerPension } from './employer-pension-pence.js';
import { PackageIndex, packageIndex } from './package-index.js';
import { annualOf, PayFacts, PayReason } from './pay-facts.js';
import { PenceQuotient, wholePence } from './pence-quotient.js';
import { workedThousandthsOfMinutesPerYear } from './worked-thousandths-of-minutes.js';

/** A part of the package that may not be recorded; without a salary there is no index at all. */
export type PackagePart = 'PENSION' | 'LEAVE';

/** The parts of a package for a full-time year, each null where it is not recorded. */
export interface PackageParts {
  readonly salary: PenceQuotient | null;
  readonly pension: PenceQuotient | null;
  readonly minutesPerWeek: number | null;
  /** Leave and public holidays. */
  readonly daysOffInHundredths: number | null;
  readonly workedThousandthsOfMinutes: number | null;
}

export interface IndexOfParts extends PackageIndex {
  /** Parts that are not in the index, on either side; none: the index is full. */
  readonly missing: readonly PackagePart[];
}

/** Salary, pension, time off and time worked, as far as they are recorded. */
export function packageParts(facts: PayFacts): PackageParts {
  const [salary, { minutesPerWeek, employerPension: pension }] = [annualOf(facts), facts];
  const daysOff = daysOffInHundredths(facts);
  const knowsHours = Boolean(minutesPerWeek) && daysOff.known;
  return {
    salary,
    pension: salary === null || pension === null ? null : employerPension(salary, pension),
    minutesPerWeek,
    daysOffInHundredths: daysOff.known ? daysOff.value : null,
    workedThousandthsOfMinutes: knowsHours
      ? workedThousandthsOfMinutesPerYear({ minutesPerWeek: minutesPerWeek!, daysOffInHundredths: daysOff.value })
      : null,
  };
}

/**
 * The package index over the parts that are known on both sides, guidance = 100. What is missing on one side is left out
 * on both: without leave, hours are those of the full-time week; without a pension, reward is salary. Such an index is
 * PARTIAL and is never mixed with full ones.
 *
 * £31,000 at 35 hours, leave not recorded, 3 % of all pay, against £34,544 at 36 hours and 22.5 %:
 * 31,930 ÷ 35 over 42,316.40 ÷ 36 = 77.61.
 */
export function indexOfParts(post: PackageParts, guidance: PackageParts | null): Known<IndexOfParts, PayReason> {
  if (post.salary === null) return unknown('PAY_NOT_RECORDED');
  if (!post.minutesPerWeek) return unknown('WEEK_NOT_RECORDED');
  if (guidance === null) return unknown('GUIDANCE_NOT_ADOPTED');
  if (guidance.salary === null || !guidance.minutesPerWeek) return unknown('GUIDANCE_INCOMPLETE');
  const missing: PackagePart[] = [];
  if (post.pension === null || guidance.pension === null) missing.push('PENSION');
  if (post.workedThousandthsOfMinutes === null || guidance.workedThousandthsOfMinutes === null) missing.push('LEAVE');
  const index = packageIndex(without(post, missing), without(guidance, missing));
  return index.known ? known({ ...index.value, missing }) : index;
}

const NOTHING = wholePence(pence(0));

function without({ salary, pension, minutesPerWeek, ...parts }: PackageParts, missing: readonly PackagePart[]) {
  return {
    salary: salary ?? NOTHING,
    pension: missing.includes('PENSION') ? NOTHING : (pension ?? NOTHING),
    workedThousandthsOfMinutes: missing.includes('LEAVE')
      ? THOUSANDTHS_OF_WEEKS_PER_YEAR * (minutesPerWeek ?? 0)
      : (parts.workedThousandthsOfMinutes ?? 0),
  };
}
