import { Known, known, unknown } from '../../kernel/known.js';
import { NanoPounds, nanoPoundsFromQuotient } from '../../kernel/nano-pounds.js';
import { divideHalfAwayFromZero, shareOut } from '../../kernel/rounding.js';
import { PenceQuotient, sumOf } from './pence-quotient.js';

/** Salary and employer pension of a full-time year, and the time really worked for them. */
export interface Package {
  readonly salary: PenceQuotient;
  readonly pension: PenceQuotient;
  readonly workedThousandthsOfMinutes: number;
}

/** An index in hundredths of a point, guidance = 100 points = 10,000; the two parts add up to the index. */
export interface PackageIndex {
  readonly indexHundredths: number;
  /** The same index for statistics: billionths of a point, as pay is carried in billionths of a pound. */
  readonly indexNano: NanoPounds;
  readonly salaryHundredths: number;
  readonly pensionHundredths: number;
  readonly salaryNano: number;
  readonly pensionNano: number;
  /** Hours worked in the year, guidance = 10,000: over 10,000 is less time off or a longer week. */
  readonly workedTimeHundredths: number;
}

const GUIDANCE_INDEX = 10_000n;

/**
 * Reward (salary and employer pension) per hour really worked, where the package that guidance describes is 100.
 *
 * A post with 90 % of the reward for 105 % of the hours: 100 × 0.90 ÷ 1.05 = 85.71.
 */
export function packageIndex(post: Package, guidance: Package): Known<PackageIndex, 'NO_REWARD_OR_NO_HOURS'> {
  const [rewarded, described] = [sumOf(post.salary, post.pension), sumOf(guidance.salary, guidance.pension)];
  const reward = rewarded.numerator * described.denominator;
  const guidanceReward = described.numerator * rewarded.denominator;
  const worked = BigInt(post.workedThousandthsOfMinutes);
  const guidanceWorked = BigInt(guidance.workedThousandthsOfMinutes);
  const isComparable = [reward, guidanceReward, worked, guidanceWorked].every((quantity) => quantity > 0n);
  if (!isComparable) return unknown('NO_REWARD_OR_NO_HOURS');

  const [numerator, denominator] = [reward * guidanceWorked * GUIDANCE_INDEX, worked * guidanceReward];
  const indexHundredths = divideHalfAwayFromZero(numerator, denominator);
  const indexNano = nanoPoundsFromQuotient(numerator, denominator);
  const parts = [post.salary.numerator * post.pension.denominator, post.pension.numerator * post.salary.denominator];
  const [salaryHundredths = 0, pensionHundredths = 0] = shareOut(indexHundredths, parts);
  const [salaryNano = 0, pensionNano = 0] = shareOut(indexNano, parts);
  const workedTimeHundredths = divideHalfAwayFromZero(worked * GUIDANCE_INDEX, guidanceWorked);
  return known({
    ...{ indexHundredths, salaryHundredths, pensionHundredths },
    ...{ indexNano, salaryNano, pensionNano },
    workedTimeHundredths,
  });
}
