import { Known, known, unknown } from '../../kernel/known.js';
import { NanoPounds, nanoPoundsFromQuotient } from '../../kernel/nano-pounds.js';
import { percentDifference } from '../../kernel/percent.js';
import { asPublished, BandPosition, bandPosition } from '../../pay/calculations/band-position.js';
import { BandScale, pointsOnBasis } from '../../pay/calculations/compare-with-band.js';
import { PayFacts } from '../../pay/calculations/pay-facts.js';
import { ComparisonBasis, penceOnBasis, PenceQuotient } from '../../pay/calculations/pence-on-basis.js';
import { PayGroup } from '../pay-facts/find-pay-facts.js';
import { guidanceBenefits, GuidancePackage, guidancePoint } from '../pay-facts/guidance-package.js';
import { ExclusionReason } from '../pay-facts/tally.js';

const PER_PERCENT_NANO = 1_000_000_000;

/** Billionths of a pound and of a per cent. */
export interface ExactDistance {
  readonly nano: NanoPounds;
  readonly percentNano: number;
}

/** Where pay lies on the band of its guidance. */
export interface Place {
  readonly position: BandPosition['position'];
  readonly toEntry: ExactDistance;
  readonly toTop: ExactDistance;
  readonly toServicePoint: ExactDistance | null;
  readonly isBelowServicePoint: boolean;
  readonly isBelowGuidance: boolean;
}

/** Places on the band of one guidance, each distinct pay once for each length of service. */
export class BandPlaces {
  private readonly done = new Map<PayFacts, Map<string, Known<Place, ExclusionReason>>>();
  private readonly points = new Map<number | null, ReturnType<typeof pointsOnBasis>>();

  constructor(
    private readonly guidance: GuidancePackage,
    private readonly basis: ComparisonBasis,
  ) {}

  of({ terms: { facts }, yearsInRole, yearsOfService }: PayGroup): Known<Place, ExclusionReason> {
    const ofFacts = this.done.get(facts) ?? new Map<string, Known<Place, ExclusionReason>>();
    this.done.set(facts, ofFacts);
    const service = goesByService(this.basis) ? `${yearsInRole} ${yearsOfService}` : `${yearsInRole}`;
    const place = ofFacts.get(service) ?? this.place(facts, yearsInRole, yearsOfService);
    ofFacts.set(service, place);
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
    const isLess = (point: { readonly pay: PenceQuotient }) => asPublished(its, basis) < asPublished(point.pay, basis);
    return known({
      position: bandPosition(its, points.value, basis).position,
      toEntry: exactDistance(its, entry.pay),
      toTop: exactDistance(its, top.pay),
      toServicePoint: earned.known ? exactDistance(its, earned.value.pay) : null,
      isBelowServicePoint: earned.known && isLess(earned.value),
      isBelowGuidance: named.known && isLess(named.value),
    });
  }

  private pointsFor(scale: BandScale, yearsOfService: number | null): ReturnType<typeof pointsOnBasis> {
    const service = goesByService(this.basis) ? yearsOfService : null;
    const points =
      this.points.get(service) ?? pointsOnBasis(scale, guidanceBenefits(this.guidance, service), this.basis);
    this.points.set(service, points);
    return points;
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

function exactDistance(a: PenceQuotient, b: PenceQuotient): ExactDistance {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return {
    nano: nanoPoundsFromQuotient(difference, a.denominator * b.denominator),
    percentNano: percentDifference(a.numerator * b.denominator, b.numerator * a.denominator, PER_PERCENT_NANO),
  };
}
