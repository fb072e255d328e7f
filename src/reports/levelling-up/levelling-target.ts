import { addDays, anniversary, Day, earlierOf, laterOf } from '../../kernel/day.js';
import { Known, known, unknown } from '../../kernel/known.js';
import { Pence } from '../../kernel/money.js';
import { holding, Stretch } from '../../kernel/stretches.js';
import { THOUSANDTHS_OF_WEEKS_PER_YEAR } from '../../kernel/weeks.js';
import { TargetStretch } from '../../pay/calculations/levelled-pay.js';
import { ScaleYear } from '../../pay/calculations/scale-years.js';
import { servicePoint } from '../../pay/calculations/service-point.js';
import { GuidancePolicy } from '../pay-facts/guidance-package.js';
import { ProjectedContract } from '../pay-projection/find-projected-contracts.js';
import { scaleKey, Scales } from '../pay-projection/find-scales.js';

export type NoTargetReason = 'GUIDANCE_NOT_ADOPTED' | 'SERVICE_NOT_RECORDED';

/** What a contract is levelled up to over a period; one object for contracts that have the same. */
export type TargetOf = (contract: ProjectedContract) => Known<readonly TargetStretch[], NoTargetReason>;

/** To a point of the band that guidance names for the contract's programme. */
export function pointOfGuidance(
  target: 'ENTRY' | 'POINT_BY_SERVICE',
  policies: ReadonlyMap<string, GuidancePolicy>,
  scales: Scales,
  period: Stretch,
): TargetOf {
  const done = new Map<string, ReturnType<TargetOf>>();
  return ({ programmeId, segments }) => {
    const policy = policies.get(programmeId);
    if (!policy) return unknown('GUIDANCE_NOT_ADOPTED');
    const { roleStartedOn } = segments[0]!.terms;
    const isByService = target === 'POINT_BY_SERVICE';
    if (isByService && roleStartedOn === null) return unknown('SERVICE_NOT_RECORDED');
    const key = `${scaleKey(policy)} ${isByService ? roleStartedOn : ''}`;
    const found =
      done.get(key) ??
      known(targetStretches(scales.get(scaleKey(policy)) ?? [], period, isByService ? roleStartedOn : null));
    done.set(key, found);
    return found;
  };
}

/** From award to award, and from one anniversary that earns a point to the next; entry without a start in the role. */
function targetStretches(years: readonly ScaleYear[], period: Stretch, roleStartedOn: Day | null): TargetStretch[] {
  return years.flatMap(({ startsOn, endsOn, points, minutesPerWeek }) => {
    const first = laterOf(startsOn, period.startsOn);
    const last = earlierOf(endsOn ?? period.endsOn, period.endsOn);
    const earnedOn = roleStartedOn === null ? [] : points.map(({ minYears }) => anniversary(roleStartedOn, minYears));
    const days = [...new Set([first, ...earnedOn.filter((on) => on > first && on <= last)])].sort();
    return days.flatMap((on, at): TargetStretch[] => {
      if (on > last) return [];
      const served = points.filter((_, index) => earnedOn[index]! <= on).map(({ minYears }) => minYears);
      const point = servicePoint(points, Math.max(0, ...served));
      const until = days[at + 1] === undefined ? last : addDays(days[at + 1]!, -1);
      return point ? [{ startsOn: on, endsOn: until, pence: point.annualPence, minutes: minutesPerWeek }] : [];
    });
  });
}

/** The same pay throughout. */
export function fixedTarget(pay: Pick<TargetStretch, 'pence' | 'minutes'>, period: Stretch): TargetOf {
  const target = known([{ startsOn: period.startsOn, endsOn: period.endsOn, ...pay }]);
  return () => target;
}

const MINUTES_PER_HOUR = 60;

/** A rate for an hour as a salary for a week of 60,000 minutes: rate × 52.143 × hours. */
export function payOfHourlyRate(hourlyPence: number): Pick<TargetStretch, 'pence' | 'minutes'> {
  return { pence: hourlyPence * THOUSANDTHS_OF_WEEKS_PER_YEAR, minutes: MINUTES_PER_HOUR * 1000 };
}

export interface BestPaid {
  readonly employerId: string;
  readonly fullTimePence: Pence;
  readonly fullTimeMinutes: number;
  /** The contracts with exactly this pay by the hour. */
  readonly people: readonly ProjectedContract[];
}

/** The highest full-time pay by the hour on a day; of several, the first by employer. */
export function bestPaidOn(contracts: readonly ProjectedContract[], on: Day): BestPaid | null {
  let best: BestPaid | null = null;
  for (const contract of contracts) {
    const { employerId, segments } = contract;
    const now = holding(segments, on);
    if (!now?.pay.known) continue;
    const { fullTimeMinutes } = now;
    const { fullTimePence } = now.pay.value;
    const higher = best && fullTimePence * best.fullTimeMinutes - best.fullTimePence * fullTimeMinutes;
    if (higher === null || higher > 0) best = { employerId, fullTimePence, fullTimeMinutes, people: [contract] };
    else if (higher === 0) best = { ...best!, people: [...best!.people, contract] };
  }
  return best;
}
