import { pence } from '../kernel/money.js';
import { HUNDRED_PERCENT, HundredthsOfPercent, percentOf } from '../kernel/percent.js';
import { Problems } from '../kernel/problem.js';
import { PublishedPoints, ScalePointKey } from './published-points.js';
import { PayBasis } from './terms.enums.js';
import { TermsParts, TermsValues } from './terms-values.js';

/** What an award gives; exactly one of these. */
export interface PayChange {
  /** Pence a year of the post worked full time. */
  readonly fullTimeAnnual?: number | null;
  /** Pence an hour. */
  readonly hourly?: number | null;
  readonly scalePoint?: ScalePointKey | null;
  readonly percentage?: HundredthsOfPercent | null;
  readonly onePointUp?: boolean | null;
}

type Pay = Pick<TermsValues, 'payBasis' | 'payAmount' | 'scaleNation' | 'scaleBand' | 'scalePoint'>;

const AT = ['change'] as const;

/** An award has to be of one kind, so that nobody is given more than was meant. */
export function checkPayChange(problems: Problems, change: PayChange): void {
  const { fullTimeAnnual, hourly, scalePoint, percentage, onePointUp } = change;
  const kinds = [fullTimeAnnual, hourly, scalePoint, percentage].filter((kind) => kind != null).length;
  problems.require(
    kinds + (onePointUp === true ? 1 : 0) === 1,
    'ONE_KIND_OF_CHANGE',
    AT,
    'Give one of fullTimeAnnual, hourly, scalePoint, percentage and onePointUp.',
  );
  problems.require(
    percentage == null || (percentage > 0 && percentage <= HUNDRED_PERCENT),
    'PERCENTAGE_OUT_OF_RANGE',
    [...AT, 'percentage'],
    'A percentage lies above 0 and goes up to 100; pay that goes down is given as an amount.',
  );
}

/**
 * The pay that an award makes of pay as it was; null with a problem where it cannot be made. A percentage is of the amount
 * as recorded, whatever its basis, rounded once to the penny, half away from zero: £18,600.50 for 21 of 35 hours and 3 %
 * is £19,158.52 (19,158.515).
 */
export function awardedPay(
  problems: Problems,
  pay: Pay,
  change: PayChange,
  points: PublishedPoints,
): TermsParts | null {
  const { fullTimeAnnual, hourly, scalePoint, percentage } = change;
  if (fullTimeAnnual != null) return { payBasis: PayBasis.FULL_TIME_ANNUAL, payAmount: fullTimeAnnual };
  if (hourly != null) return { payBasis: PayBasis.HOURLY, payAmount: hourly };
  if (scalePoint != null) return atPoint(scalePoint);
  return percentage != null ? raised(problems, pay, percentage) : onePointUp(problems, pay, points);
}

function raised(problems: Problems, { payBasis, payAmount }: Pay, percentage: HundredthsOfPercent): TermsParts | null {
  if (payBasis === PayBasis.SCALE_POINT) {
    problems.add(
      'PERCENTAGE_OF_POINT',
      [...AT, 'percentage'],
      'This contract is paid at a scale point, whose salary is published; move it to a point, or leave it out.',
    );
    return null;
  }
  if (payBasis === null || payAmount === null) return withoutPay(problems);
  return { payBasis, payAmount: percentOf(pence(payAmount), HUNDRED_PERCENT + percentage) };
}

function onePointUp(problems: Problems, pay: Pay, points: PublishedPoints): TermsParts | null {
  const { payBasis, scaleNation: nation, scaleBand: band, scalePoint: point } = pay;
  if (payBasis === null) return withoutPay(problems);
  if (nation === null || band === null || point === null) {
    problems.add(
      'NOT_AT_A_POINT',
      [...AT, 'onePointUp'],
      'This contract is paid an amount and not at a scale point; award it an amount or a percentage, or leave it out.',
    );
    return null;
  }
  const above = points.above({ nation, band, point });
  if (above !== null) return atPoint({ nation, band, point: above });
  problems.add(
    'TOP_OF_BAND',
    [...AT, 'onePointUp'],
    `Point ${point} is the top of band ${band} of ${nation}; award a point of another band, or leave this contract out.`,
  );
  return null;
}

function atPoint({ nation, band, point }: ScalePointKey): TermsParts {
  return { payBasis: PayBasis.SCALE_POINT, scaleNation: nation, scaleBand: band, scalePoint: point };
}

function withoutPay(problems: Problems): null {
  problems.add(
    'PAY_NOT_RECORDED',
    AT,
    'No pay is recorded for this contract, so there is nothing to raise; record it first, or award an amount or a point.',
  );
  return null;
}
