import { TermOrigin } from '../../contracts/terms.enums.js';
import { statutoryNoticeWeeks } from '../../funding/calculations/statutory-notice-weeks.js';
import { servicePoint } from '../../pay/calculations/service-point.js';
import { compareTerms } from '../../pay/calculations/term-difference.js';
import { ComparedContract, originOf } from '../terms-compared/compared-contract.js';
import { ScalePoints } from '../terms-compared/find-scale-points.js';
import { TermValue } from '../terms-compared/term-value.js';

/** What explains that a term is not what others have, in the order in which it is told. */
export const EXPLANATIONS = ['TRANSFERRED', 'NEGOTIATED', 'STANDARD', 'SERVICE', 'WEEK', 'STATUTORY_NOTICE'] as const;

export type Explanation = (typeof EXPLANATIONS)[number];

interface Compared {
  readonly contract: ComparedContract;
  readonly value: TermValue;
  readonly reference: TermValue;
}

/** What is recorded that explains a difference; null where nothing is: its origin is not recorded, or is an error. */
export function explanationOf({ contract, value, reference }: Compared, points: ScalePoints): Explanation | null {
  const origin = recorded(originOf(contract.terms, value.term));
  if (origin !== null && origin !== 'STANDARD') return origin;
  if (isOfTheWeekAlone(value, reference)) {
    // The same days of a shorter week are the same leave; the same salary for a shorter week is more pay by the hour.
    if (value.term === 'LEAVE' || recorded(contract.terms.hoursOrigin) !== null) return 'WEEK';
  }
  if (value.term === 'PAY' && isAtPointOfService(contract, points)) return 'SERVICE';
  const isLongerNotice = value.term === 'NOTICE' && compareTerms(value, reference) > 0;
  if (isLongerNotice && hasStatutoryNotice(contract)) return 'STATUTORY_NOTICE';
  return origin;
}

function recorded(origin: TermOrigin): 'STANDARD' | 'TRANSFERRED' | 'NEGOTIATED' | null {
  return origin === TermOrigin.UNRECORDED || origin === TermOrigin.ERROR ? null : origin;
}

export function isOfTheWeekAlone(value: TermValue, reference: TermValue): boolean {
  if (value.term === 'PAY' && reference.term === 'PAY') return value.annualPence === reference.annualPence;
  if (value.term !== 'LEAVE' || reference.term !== 'LEAVE') return false;
  return value.hundredthsOfDays === reference.hundredthsOfDays;
}

/** Paid the point of a scale that complete years in the role, or of continuous service, earn. */
export function isAtPointOfService(contract: ComparedContract, points: ScalePoints): boolean {
  const { terms, yearsInRole, yearsOfService } = contract;
  if (terms.payBasis !== 'SCALE_POINT') return false;
  const scale = points(terms);
  return [yearsInRole, yearsOfService].some(
    (years) => years !== null && servicePoint(scale, years)?.point === terms.scalePoint,
  );
}

/** What the law gives for continuous service, neither more nor less. */
export function hasStatutoryNotice({ terms, asOf }: ComparedContract): boolean {
  const { continuousServiceOn, employerNoticeWeeks } = terms;
  if (continuousServiceOn === null) return false;
  return statutoryNoticeWeeks({ continuousServiceOn, endsOn: asOf }) === employerNoticeWeeks;
}
