import { addDays, anniversary, Day } from '../../kernel/day.js';
import { Known, known, unknown } from '../../kernel/known.js';
import { Pence } from '../../kernel/money.js';
import { PayCourse, PayState, PayStepReason, RecordedPayTerms } from './pay-course.js';
import { ScaleYear, scaleYearOn } from './scale-years.js';

/**
 * Pay at a point of a scale follows the scale from award to award, its week too where the contract was on it, and climbs
 * a point on the anniversary of the start in the role that earns one. What was recorded holds until `foreseenAfter`: an
 * anniversary before it is taken to be in the recorded point already.
 */
export function payOnScale(terms: RecordedPayTerms, years: readonly ScaleYear[], foreseenAfter: Day): PayCourse {
  const { roleStartedOn, scalePoint, fullTimeMinutes, startsOn } = terms;
  const { daysOfAwards, served } = ofScale(years);
  const climbs = roleStartedOn === null ? [] : daysOfIncrements(roleStartedOn, served, foreseenAfter);
  const year = scaleYearOn(years, startsOn);
  return {
    first: {
      fullTime: salaryAt(year, scalePoint),
      fullTimeMinutes,
      point: scalePoint,
      isAssumed: year?.isAssumed ?? false,
      reasons: ['RECORDED_TERMS'],
    },
    days: [...climbs, ...daysOfAwards],
    next: (on, before) => {
      const [now, dayBefore] = [scaleYearOn(years, on), scaleYearOn(years, addDays(on, -1))];
      const point = climbs.includes(on) ? climbed(before.point, now, roleStartedOn!, on) : before.point;
      const fullTime = salaryAt(now, point);
      const isOnItsWeek = dayBefore?.minutesPerWeek === before.fullTimeMinutes;
      const followsWeek = now !== null && isOnItsWeek && on > foreseenAfter;
      const minutes = followsWeek ? now.minutesPerWeek : before.fullTimeMinutes;
      return {
        fullTime,
        fullTimeMinutes: minutes,
        point,
        isAssumed: before.isAssumed || (now?.isAssumed ?? false),
        reasons: reasonsFor(before, { fullTime, fullTimeMinutes: minutes, point }, now, dayBefore),
      };
    },
  };
}

function reasonsFor(
  before: PayState,
  after: Pick<PayState, 'fullTime' | 'fullTimeMinutes' | 'point'>,
  year: ScaleYear | null,
  dayBefore: ScaleYear | null,
): PayStepReason[] {
  if (!year) return before.fullTime.known ? ['NO_PUBLISHED_RATE'] : [];
  const reasons: (PayStepReason | false)[] = [
    after.point !== before.point && 'INCREMENT',
    year !== dayBefore && (year.isAssumed ? 'ASSUMED_AWARD' : 'PUBLISHED_AWARD'),
    after.fullTimeMinutes !== before.fullTimeMinutes && 'WEEK_CHANGE',
  ];
  return reasons.filter((reason) => reason !== false);
}

/** What is the same for everyone on a scale. */
interface OfScale {
  readonly daysOfAwards: readonly Day[];
  /** Years of service that earn a point. */
  readonly served: readonly number[];
}

const scales = new WeakMap<readonly ScaleYear[], OfScale>();

function ofScale(years: readonly ScaleYear[]): OfScale {
  let found = scales.get(years);
  if (!found) {
    const served = new Set(years.flatMap(({ points }) => points.map(({ minYears }) => minYears)));
    scales.set(years, (found = { daysOfAwards: years.flatMap(daysOfYear), served: [...served] }));
  }
  return found;
}

function daysOfYear({ startsOn, endsOn }: ScaleYear): Day[] {
  return endsOn === null ? [startsOn] : [startsOn, addDays(endsOn, 1)];
}

function daysOfIncrements(roleStartedOn: Day, served: readonly number[], after: Day): Day[] {
  return served.map((count) => anniversary(roleStartedOn, count)).filter((on) => on > after);
}

/** Never a step back: someone appointed above entry waits for the anniversary that earns more. */
function climbed(point: number | null, year: ScaleYear | null, roleStartedOn: Day, on: Day): number | null {
  const earned = year?.points.find(({ minYears }) => anniversary(roleStartedOn, minYears) === on);
  return earned && point !== null && earned.point > point ? earned.point : point;
}

function salaryAt(year: ScaleYear | null, point: number | null): Known<Pence, 'NO_RATE_ON_DATE'> {
  const found = year?.points.find((each) => each.point === point);
  return found ? known(found.annualPence) : unknown('NO_RATE_ON_DATE');
}
