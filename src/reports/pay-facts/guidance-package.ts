import { Day } from '../../kernel/day.js';
import { Known, known, unknown } from '../../kernel/known.js';
import { afcLeaveDays, LeaveStep } from '../../leave/calculations/afc-leave-days.js';
import { EmployerPension } from '../../pay/calculations/employer-pension-pence.js';
import { Benefits } from '../../pay/calculations/compare-with-band.js';
import { PayFacts } from '../../pay/calculations/pay-facts.js';
import { ScalePoint, servicePoint } from '../../pay/calculations/service-point.js';
import { Nation } from '../../reference-data/enums/pay.enums.js';
import { PayScaleModel } from '../../reference-data/models/pay-scale.model.js';
import { NoFactReason } from '../../reference-data/reading/on-a-day.js';

/** The guidance that pay is set against: one a programme adopted, or one named in the question. */
export interface GuidancePolicy {
  readonly nation: `${Nation}`;
  readonly band: string;
  readonly pointRule: 'ENTRY' | 'BY_COMPLETED_YEARS' | 'TOP';
  readonly kind: 'EXPECTATION' | 'CEILING';
  /** Who says so; null for guidance named in the question. */
  readonly source: string | null;
  readonly startsOn: Day | null;
}

/** A policy with all that is published about the package it describes, on one day as known on another. */
export interface GuidancePackage {
  readonly policy: GuidancePolicy;
  readonly scale: Known<PayScaleModel, NoFactReason>;
  readonly leaveSteps: readonly LeaveStep[];
  readonly pension: EmployerPension | null;
}

export interface Service {
  readonly yearsInRole: number | null;
  readonly yearsOfService: number | null;
}

/** The point that the policy's rule names for someone's complete years in the role. */
export function guidancePoint<Point extends ScalePoint>(
  { pointRule }: GuidancePolicy,
  points: readonly Point[],
  yearsInRole: number | null,
): Known<Point, 'SERVICE_NOT_RECORDED' | 'NO_POINT_FOR_SERVICE'> {
  if (pointRule === 'BY_COMPLETED_YEARS' && yearsInRole === null) return unknown('SERVICE_NOT_RECORDED');
  const named =
    pointRule === 'ENTRY' ? points[0] : pointRule === 'TOP' ? points.at(-1) : servicePoint(points, yearsInRole ?? 0);
  return named ? known(named) : unknown('NO_POINT_FOR_SERVICE');
}

/** The package that guidance describes for someone with this service; null where a part of it is not known. */
export function guidanceFacts(guidance: GuidancePackage, service: Service): PayFacts {
  const { policy, scale } = guidance;
  const point = scale.known ? guidancePoint(policy, scale.value.points, service.yearsInRole) : scale;
  return {
    annualPence: point.known ? point.value.annualPence : null,
    minutesPerWeek: scale.known ? scale.value.minutesPerWeek : null,
    ...guidanceBenefits(guidance, service.yearsOfService),
  };
}

/** What guidance gives beside a salary: leave goes by service, the pension is the same for everyone. */
export function guidanceBenefits({ leaveSteps, pension }: GuidancePackage, yearsOfService: number | null): Benefits {
  const leave = afcLeaveDays(leaveSteps, yearsOfService);
  return {
    employerPension: pension,
    annualLeaveDays: leave.known ? leave.value.annualLeaveDays : null,
    publicHolidayDays: leave.known ? leave.value.publicHolidayDays : null,
    publicHolidays: 'OUTSIDE',
  };
}
