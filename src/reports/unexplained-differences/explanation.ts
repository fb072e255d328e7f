import { TermOrigin } from '../../contracts/terms.enums.js';
import { statutoryNoticeWeeks } from '../../funding/calculations/statutory-notice-weeks.js';
import { ScalePoint, servicePoint } from '../../pay/calculations/service-point.js';
import { areApart, compareTerms } from '../../pay/calculations/term-difference.js';
import { ComparedContract, originOf } from '../terms-compared/compared-contract.js';
import { NamedBand, ScalePoints } from '../terms-compared/find-scale-points.js';
import { TermValue } from '../terms-compared/term-value.js';

/** What explains that a term is not what others have, in the order in which it is told. */
export const EXPLANATIONS = ['TRANSFERRED', 'NEGOTIATED', 'STANDARD', 'SERVICE', 'WEEK', 'STATUTORY_NOTICE'] as const;

/** From here on a difference is wide. */
export const WIDE = 500;

export type Explanation = (typeof EXPLANATIONS)[number];

interface Compared {
  readonly contract: ComparedContract;
  readonly value: TermValue;
  readonly reference: TermValue;
  readonly paidByService: string | null;
}

/** What is recorded that explains a difference; null where nothing is: its origin is not recorded, or is an error. */
export function explanationOf(
  compared: Compared,
  points: ScalePoints,
  isPaidOtherwise: PaidOtherwise,
): Explanation | null {
  const { contract, value, reference } = compared;
  const origin = recorded(originOf(contract.terms, value.term));
  if (origin !== null && origin !== 'STANDARD') return origin;
  if (isOfTheWeekAlone(value, reference)) {
    // The same days of a shorter week are the same leave; the same salary for a shorter week is more pay by the hour.
    if (value.term === 'LEAVE' || recorded(contract.terms.hoursOrigin) !== null) return 'WEEK';
  }
  if (isExplainedByService(compared, points, isPaidOtherwise)) return 'SERVICE';
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

/** The scale on which a contract is paid the point that complete years in the role, or of continuous service, earn; else null. */
export function scaleOfService({ terms, ...years }: ComparedContract, points: ScalePoints): string | null {
  if (terms.payBasis !== 'SCALE_POINT') return null;
  const isAtIt = pointsEarned(years, points(terms)).includes(terms.scalePoint);
  return isAtIt ? scaleKey(terms) : null;
}

export const scaleKey = ({ scaleNation, scaleBand }: NamedBand): string => `${scaleNation} ${scaleBand}`;

type Years = Pick<ComparedContract, 'yearsInRole' | 'yearsOfService'>;

/** By years in the role and by years of continuous service, as far as they are recorded. */
function pointsEarned({ yearsInRole, yearsOfService }: Years, scale: readonly ScalePoint[]): (number | null)[] {
  const recorded = [yearsInRole, yearsOfService].filter((years) => years !== null);
  return recorded.map((years) => servicePoint(scale, years)?.point ?? null);
}

/**
 * Service explains another point of the scale that the reference is of too; not another way of paying, and nothing where
 * someone whose years earn the same point is paid 5 % otherwise.
 */
function isExplainedByService(compared: Compared, points: ScalePoints, isPaidOtherwise: PaidOtherwise): boolean {
  const { contract, reference, paidByService } = compared;
  if (paidByService === null || reference.term !== 'PAY') return false;
  const isOfItsScale = points(contract.terms).some(({ annualPence }) => annualPence === reference.annualPence);
  return isOfItsScale && !isPaidOtherwise(compared);
}

export type PaidOtherwise = (than: Compared) => boolean;

/** Whether someone in a role whose years earn the same point is paid 5 % otherwise: found once for all who are paid alike. */
export function paidOtherwiseAmong(ofRole: readonly Compared[], points: ScalePoints): PaidOtherwise {
  const found = new Map<string, boolean>();
  return ({ contract, value, paidByService }) => {
    const { scalePoint } = contract.terms;
    const key = `${paidByService} ${scalePoint} ${value.key}`;
    const scale = points(contract.terms);
    const isPaidOtherwise =
      found.get(key) ??
      ofRole.some(
        (other) =>
          other.paidByService !== paidByService &&
          areApart(other.value, value, WIDE) &&
          [TermOrigin.STANDARD, TermOrigin.UNRECORDED].includes(other.contract.terms.payOrigin) &&
          earnsOnly(scalePoint, pointsEarned(other.contract, scale)),
      );
    found.set(key, isPaidOtherwise);
    return isPaidOtherwise;
  };
}

function earnsOnly(wanted: number | null, earned: readonly (number | null)[]): boolean {
  return earned.length > 0 && earned.every((point) => point === wanted);
}

/** What the law gives for continuous service, neither more nor less. */
export function hasStatutoryNotice({ terms, asOf }: ComparedContract): boolean {
  const { continuousServiceOn, employerNoticeWeeks } = terms;
  if (continuousServiceOn === null) return false;
  return statutoryNoticeWeeks({ continuousServiceOn, endsOn: asOf }) === employerNoticeWeeks;
}
