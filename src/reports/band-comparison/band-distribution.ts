import { Known, known, unknown } from '../../kernel/known.js';
import { nanoPounds, nanoPoundsFromQuotient, penceFromNanoPounds } from '../../kernel/nano-pounds.js';
import { Pence } from '../../kernel/money.js';
import { HundredthsOfPercent, percentDifference } from '../../kernel/percent.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';
import { BandComparison, compareWithBand } from '../../pay/calculations/compare-with-band.js';
import { FullTimePay } from '../../pay/calculations/hourly-pay-pence.js';
import { Footing, penceOnFooting, PenceQuotient } from '../../pay/calculations/pence-on-footing.js';
import { quantile } from '../../pay/calculations/quantile.js';
import { PayScaleModel } from '../../reference-data/models/pay-scale.model.js';
import { ComparedTerms, PayGroup } from '../pay-facts/find-pay-facts.js';
import { guidancePoint, GuidancePolicy } from '../pay-facts/guidance-package.js';
import { Tally } from '../pay-facts/tally.js';

export interface Distance {
  readonly pence: Pence;
  readonly percent: HundredthsOfPercent;
}

/** How far contracts lie from a point; negative is below it. */
export interface DistanceSpread {
  readonly contracts: number;
  readonly minimum: Distance;
  readonly median: Distance;
  readonly maximum: Distance;
}

export interface BandDistribution {
  readonly contracts: number;
  readonly belowEntry: number;
  readonly withinBand: number;
  readonly aboveTop: number;
  readonly belowServicePoint: number;
  readonly serviceNotRecorded: number;
  readonly belowGuidance: number;
  readonly toEntry: DistanceSpread;
  readonly toTop: DistanceSpread;
  readonly toServicePoint: Known<DistanceSpread, 'NOBODY'>;
}

const PER_PERCENT_NANO = 1_000_000_000;
const NANO_PER_HUNDREDTH = 10_000_000;

/**
 * Where contracts lie on one band, all on one footing. Distances are taken before anything is rounded; the least, the
 * middle and the greatest are then rounded once.
 */
export function bandDistribution(
  groups: readonly PayGroup[],
  adopters: { has(programme: string): boolean },
  policy: GuidancePolicy,
  scale: PayScaleModel,
  footing: Footing,
  tally: Tally,
): Known<BandDistribution, 'NOBODY'> {
  const counts = {
    belowEntry: 0,
    withinBand: 0,
    aboveTop: 0,
    belowServicePoint: 0,
    serviceNotRecorded: 0,
    belowGuidance: 0,
  };
  const [toEntry, toTop, toServicePoint] = [new Distances(), new Distances(), new Distances()];
  const place = new BandPlaces(policy, scale, footing);
  for (const group of groups) {
    const { contracts, terms, yearsInRole } = group;
    if (!adopters.has(group.programme)) {
      tally.exclude('GUIDANCE_NOT_ADOPTED', group);
      continue;
    }
    if (!terms.pay.known) {
      tally.exclude(terms.pay.reason, group);
      continue;
    }
    const at = place.of(terms, yearsInRole);
    tally.count(group);
    counts[WHERE[at.comparison.position.position]] += contracts;
    if (yearsInRole === null) counts.serviceNotRecorded += contracts;
    if (at.isBelowServicePoint) counts.belowServicePoint += contracts;
    if (at.isBelowGuidance) counts.belowGuidance += contracts;
    toEntry.add(at.toEntry, contracts);
    toTop.add(at.toTop, contracts);
    if (at.toServicePoint) toServicePoint.add(at.toServicePoint, contracts);
  }
  const [entry, top] = [toEntry.spread(), toTop.spread()];
  if (!entry.known || !top.known) return unknown('NOBODY');
  return known({
    contracts: tally.contracts,
    ...counts,
    toEntry: entry.value,
    toTop: top.value,
    toServicePoint: toServicePoint.spread(),
  });
}

const WHERE = { BELOW: 'belowEntry', AT_POINT: 'withinBand', BETWEEN: 'withinBand', ABOVE: 'aboveTop' } as const;

/** Billionths of a pound and of a per cent. */
interface ExactDistance {
  readonly nano: number;
  readonly percentNano: number;
}

interface Place {
  readonly comparison: BandComparison;
  readonly toEntry: ExactDistance;
  readonly toTop: ExactDistance;
  readonly toServicePoint: ExactDistance | null;
  readonly isBelowServicePoint: boolean;
  readonly isBelowGuidance: boolean;
}

/** Places each distinct pay once for each length of service. */
class BandPlaces {
  private readonly done = new Map<string, Place>();

  constructor(
    private readonly policy: GuidancePolicy,
    private readonly scale: PayScaleModel,
    private readonly footing: Footing,
  ) {}

  of({ facts }: ComparedTerms, yearsInRole: number | null): Place {
    const pay = { annualPence: facts.annualPence!, minutesPerWeek: facts.minutesPerWeek! };
    const key = `${pay.annualPence} ${pay.minutesPerWeek} ${yearsInRole}`;
    const place = this.done.get(key) ?? this.place(pay, yearsInRole);
    this.done.set(key, place);
    return place;
  }

  private place(pay: FullTimePay, yearsInRole: number | null): Place {
    const { scale, footing, policy } = this;
    const comparison = compareWithBand({ pay, scale, completedYears: yearsInRole, footing });
    if (!comparison.known) throw new RangeError('A scale without points is not known.');
    const points = scale.points.map((point) => ({
      ...point,
      pay: this.onFooting(point.annualPence, scale.minutesPerWeek),
    }));
    const its = this.onFooting(pay.annualPence, pay.minutesPerWeek);
    const earned =
      yearsInRole === null ? null : guidancePoint({ ...policy, pointRule: 'BY_COMPLETED_YEARS' }, points, yearsInRole);
    const named = guidancePoint(policy, points, yearsInRole);
    return {
      comparison: comparison.value,
      toEntry: exactDistance(its, points[0]!.pay),
      toTop: exactDistance(its, points.at(-1)!.pay),
      toServicePoint: earned?.known ? exactDistance(its, earned.value.pay) : null,
      isBelowServicePoint: earned?.known === true && this.isLess(its, earned.value.pay),
      isBelowGuidance: named.known && this.isLess(its, named.value.pay),
    };
  }

  private onFooting(annualPence: Pence, minutesPerWeek: number): PenceQuotient {
    return penceOnFooting({ annualPence, minutesPerWeek }, this.footing, this.scale.minutesPerWeek);
  }

  /** Less by at least the unit in which rates are published, as `bandPosition` has it. */
  private isLess(a: PenceQuotient, b: PenceQuotient): boolean {
    const unit = this.footing === 'HOURLY' ? 1n : 100n;
    const published = ({ numerator, denominator }: PenceQuotient) =>
      divideHalfAwayFromZero(numerator, denominator * unit);
    return published(a) < published(b);
  }
}

function exactDistance(a: PenceQuotient, b: PenceQuotient): ExactDistance {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return {
    nano: nanoPoundsFromQuotient(difference, a.denominator * b.denominator),
    percentNano: percentDifference(a.numerator * b.denominator, b.numerator * a.denominator, PER_PERCENT_NANO),
  };
}

/** Distances and how many contracts have each. */
class Distances {
  private readonly pounds = new Map<number, number>();
  private readonly percents = new Map<number, number>();

  add({ nano, percentNano }: ExactDistance, contracts: number): void {
    this.pounds.set(nano, (this.pounds.get(nano) ?? 0) + contracts);
    this.percents.set(percentNano, (this.percents.get(percentNano) ?? 0) + contracts);
  }

  spread(): Known<DistanceSpread, 'NOBODY'> {
    const [pounds, percents] = [observed(this.pounds), observed(this.percents)];
    const contracts = pounds.reduce((sum, { count }) => sum + count, 0);
    if (contracts === 0) return unknown('NOBODY');
    const at = (percent: number): Distance => {
      const [pound, share] = [quantile(pounds, percent), quantile(percents, percent)];
      return {
        pence: penceFromNanoPounds(pound.known ? pound.value : nanoPounds(0)),
        percent: divideHalfAwayFromZero(share.known ? share.value : 0, NANO_PER_HUNDREDTH),
      };
    };
    return known({ contracts, minimum: at(0), median: at(50), maximum: at(100) });
  }
}

function observed(counts: ReadonlyMap<number, number>) {
  return [...counts].map(([value, count]) => ({ value: nanoPounds(value), count, employer: '' }));
}
