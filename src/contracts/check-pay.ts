import { Problems } from '../kernel/problem.js';
import { PayBasis } from './terms.enums.js';
import { TermsValues } from './terms-values.js';

const LARGEST_PAY = 99_999_999;
const LARGEST_POINT = 20;

/** Pay is an amount or a scale point, never both; or it is absent. */
export function checkPay(problems: Problems, terms: TermsValues, path: readonly string[]): void {
  const { payBasis, payAmount, scaleNation, scaleBand, scalePoint } = terms;
  const at = (field: keyof TermsValues) => [...path, field];
  const scaleParts = [scaleNation, scaleBand, scalePoint].filter((part) => part !== null).length;
  if (payBasis === null) {
    problems.require(
      payAmount === null && scaleParts === 0,
      'PAY_NEEDS_BASIS',
      at('payBasis'),
      'Say what the pay is: a full-time salary, what the person gets, an hourly rate or a scale point.',
    );
    return;
  }
  if (payBasis === PayBasis.SCALE_POINT) {
    problems.require(
      payAmount === null,
      'PAY_IS_AMOUNT_OR_POINT',
      at('payAmount'),
      'Give an amount or a scale point, not both: the salary of a point is published.',
    );
    problems.require(
      scaleParts === 3,
      'SCALE_POINT_INCOMPLETE',
      at('scalePoint'),
      'A scale point needs its nation, its band and its point: "band 5" alone is not a figure.',
    );
    problems.require(
      scalePoint === null || (scalePoint >= 1 && scalePoint <= LARGEST_POINT),
      'SCALE_POINT_OUT_OF_RANGE',
      at('scalePoint'),
      'Points of a band are counted from 1.',
    );
    return;
  }
  problems.require(
    scaleParts === 0,
    'PAY_IS_AMOUNT_OR_POINT',
    at('scalePoint'),
    'Give an amount or a scale point, not both; a scale point has the basis SCALE_POINT.',
  );
  problems.require(payAmount !== null, 'PAY_AMOUNT_NEEDED', at('payAmount'), 'Give the amount of the pay in pounds.');
  problems.require(
    payAmount === null || (payAmount >= 0 && payAmount <= LARGEST_PAY),
    'PAY_OUT_OF_RANGE',
    at('payAmount'),
    'Pay lies between £0 and £999,999.99.',
  );
}
