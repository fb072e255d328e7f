import { Known, known, unknown } from '../../kernel/known.js';
import { asPublished, BandPosition, positionOfRate } from '../../pay/calculations/band-position.js';
import { BandScale, PointOnBasis, pointsOnBasis } from '../../pay/calculations/compare-with-band.js';
import { ExactDistance, exactDistance } from '../../pay/calculations/exact-distance.js';
import { PayFacts } from '../../pay/calculations/pay-facts.js';
import { ComparisonBasis, penceOnBasis } from '../../pay/calculations/pence-on-basis.js';
import { PayGroup } from '../pay-facts/find-pay-facts.js';
import { guidanceBenefits, GuidancePackage, guidancePoint } from '../pay-facts/guidance-package.js';
import { ExclusionReason } from '../pay-facts/tally.js';

/** Where pay lies on the band of its guidance. */
export interface Place {
  readonly position: BandPosition['position'];
  readonly toEntry: ExactDistance;
  readonly toTop: ExactDistance;
  readonly toServicePoint: ExactDistance | null;
  readonly isBelowServicePoint: boolean;
  readonly isBelowGuidance: boolean;
  /** The guidance is a ceiling: there is no shortfall under it. */
  readonly isUnderCeiling: boolean;
}

/** A point with its rate in the unit in which rates are published. */
interface PublishedPoint extends PointOnBasis {
  readonly rate: number;
}
type PublishedPoints = Known<readonly PublishedPoint[], 'GUIDANCE_INCOMPLETE'>;

/** More than anyone has worked, so that two counts of years make one key. */
const YEARS_AT_MOST = 1000;

/** Places on the band of one guidance, each distinct pay once for each length of service. */
export class BandPlaces {
  private readonly done = new Map<number, Map<PayFacts, Known<Place, ExclusionReason>>>();
  private readonly points = new Map<number | null, PublishedPoints>();

  constructor(
    private readonly guidance: GuidancePackage,
    private readonly basis: ComparisonBasis,
  ) {}

  of({ terms: { facts }, yearsInRole, yearsOfService }: PayGroup): Known<Place, ExclusionReason> {
    const service = goesByService(this.basis) ? (yearsOfService ?? -1) : 0;
    const key = (yearsInRole ?? -1) * YEARS_AT_MOST + service;
    let ofService = this.done.get(key);
    if (!ofService) this.done.set(key, (ofService = new Map()));
    let place = ofService.get(facts);
    if (!place) ofService.set(facts, (place = this.place(facts, yearsInRole, yearsOfService)));
    return place;
  }

  private place(
    facts: PayFacts,
    yearsInRole: number | null,
    yearsOfService: number | null,
  ): Known<Place, ExclusionReason> {
    const { guidance, basis } = this;
    if (!guidance.scale.known) return unknown('NO_RATE_ON_DATE');
    const scale = guidance.scale.value;
    const pay = penceOnBasis(basis, facts, scale.minutesPerWeek);
    if (!pay.known) return pay;
    const points = this.pointsFor(scale, yearsOfService);
    if (!points.known) return lacking(guidance, basis, yearsOfService);
    const [its, entry, top] = [pay.value, points.value[0]!, points.value.at(-1)!];
    const earned = guidancePoint({ ...guidance.policy, pointRule: 'BY_COMPLETED_YEARS' }, points.value, yearsInRole);
    const named = guidancePoint(guidance.policy, points.value, yearsInRole);
    const rate = asPublished(its, basis);
    const [toEntry, toTop] = [exactDistance(its, entry.pay), exactDistance(its, top.pay)];
    return known({
      position: positionOfRate(rate, points.value).position,
      toEntry,
      toTop,
      toServicePoint: !earned.known ? null : earned.value === entry ? toEntry : exactDistance(its, earned.value.pay),
      isBelowServicePoint: earned.known && rate < earned.value.rate,
      isBelowGuidance: named.known && rate < named.value.rate,
      isUnderCeiling: guidance.policy.kind === 'CEILING',
    });
  }

  private pointsFor(scale: BandScale, yearsOfService: number | null): PublishedPoints {
    const service = goesByService(this.basis) ? yearsOfService : null;
    let points = this.points.get(service);
    if (!points) this.points.set(service, (points = this.publishedPoints(scale, service)));
    return points;
  }

  private publishedPoints(scale: BandScale, yearsOfService: number | null): PublishedPoints {
    const points = pointsOnBasis(scale, guidanceBenefits(this.guidance, yearsOfService), this.basis);
    if (!points.known) return points;
    return known(points.value.map((point) => ({ ...point, rate: asPublished(point.pay, this.basis) })));
  }
}

/** The leave of the guidance, which decides the hours worked, goes by continuous service. */
export function goesByService(basis: ComparisonBasis): boolean {
  return basis === 'PER_HOUR_WORKED' || basis === 'PACKAGE_INDEX';
}

function lacking(
  { leaveSteps }: GuidancePackage,
  basis: ComparisonBasis,
  yearsOfService: number | null,
): Known<never, ExclusionReason> {
  const lacksService = goesByService(basis) && leaveSteps.length > 0 && yearsOfService === null;
  return unknown(lacksService ? 'SERVICE_NOT_RECORDED' : 'GUIDANCE_INCOMPLETE');
}
