import { Known, known, unknown } from '../../kernel/known.js';
import { nanoPounds, penceFromNanoPounds } from '../../kernel/nano-pounds.js';
import { Pence } from '../../kernel/money.js';
import { HundredthsOfPercent } from '../../kernel/percent.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';
import { ComparisonBasis } from '../../pay/calculations/pence-on-basis.js';
import { ExactDistance } from '../../pay/calculations/exact-distance.js';
import { Observation } from '../../pay/calculations/observation.js';
import { ascending, quantileOf } from '../../pay/calculations/quantile.js';
import { PayGroup } from '../pay-facts/find-pay-facts.js';
import { GuidancePackage } from '../pay-facts/guidance-package.js';
import { Tally } from '../pay-facts/tally.js';
import { onlyHolder } from '../variation/only-holder.js';
import { BandPlaces, Place } from './band-places.js';
import { guidanceKey } from './guidance-key.js';

export interface Distance {
  readonly pence: Pence;
  readonly percent: HundredthsOfPercent;
  /** Whose distance it is; null where several lie there, or nobody. */
  readonly whose: PayGroup | null;
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
  /** Of `belowGuidance`, those whose guidance is an expectation: under a ceiling there is no shortfall. */
  readonly belowExpectation: number;
  /** Of `contracts`, those whose guidance is a ceiling; that of the others is an expectation. */
  readonly underCeiling: number;
  /** Of `aboveTop`, those whose guidance is a ceiling. */
  readonly aboveCeiling: number;
  readonly toEntry: DistanceSpread;
  readonly toTop: DistanceSpread;
  readonly toServicePoint: Known<DistanceSpread, 'NOBODY'>;
}

const NANO_PER_HUNDREDTH = 10_000_000;

/**
 * Where contracts lie on the band of the guidance that their own programme goes by, all on one basis. Distances are taken
 * before anything is rounded; the least, the middle and the greatest are then rounded once.
 */
export function bandDistribution(
  groups: readonly PayGroup[],
  packages: ReadonlyMap<string, GuidancePackage>,
  basis: ComparisonBasis,
  tally: Tally,
): Known<BandDistribution, 'NOBODY'> {
  const counts = {
    belowEntry: 0,
    withinBand: 0,
    aboveTop: 0,
    belowServicePoint: 0,
    serviceNotRecorded: 0,
    belowGuidance: 0,
    belowExpectation: 0,
    underCeiling: 0,
    aboveCeiling: 0,
  };
  const places = placesByProgramme(packages, basis);
  const contractsAt = new Map<Place, { contracts: number; readonly first: PayGroup }>();
  for (const group of groups) {
    const { contracts, terms, yearsInRole } = group;
    const guidance = packages.get(group.programme);
    if (!guidance) {
      tally.exclude('GUIDANCE_NOT_ADOPTED', group, terms.absences);
      continue;
    }
    if (!terms.pay.known) {
      tally.exclude(terms.pay.reason, group, terms.absences);
      continue;
    }
    const place = places.get(group.programme)!.of(group);
    if (!place.known) {
      const lacksPension = place.reason === 'PENSION_NOT_RECORDED' && !terms.pension.known;
      tally.exclude(lacksPension ? terms.pension.reason : place.reason, group, terms.absences);
      continue;
    }
    tally.count(group);
    if (guidance.policy.kind === 'CEILING') counts.underCeiling += contracts;
    if (yearsInRole === null) counts.serviceNotRecorded += contracts;
    const at = contractsAt.get(place.value);
    if (at) at.contracts += contracts;
    else contractsAt.set(place.value, { contracts, first: group });
  }
  const [toEntry, toTop, toServicePoint] = [new Distances(), new Distances(), new Distances()];
  for (const [at, { contracts, first }] of contractsAt) {
    counts[WHERE[at.position]] += contracts;
    if (at.position === 'ABOVE' && at.isUnderCeiling) counts.aboveCeiling += contracts;
    if (at.isBelowServicePoint) counts.belowServicePoint += contracts;
    if (at.isBelowGuidance) counts.belowGuidance += contracts;
    if (at.isBelowGuidance && !at.isUnderCeiling) counts.belowExpectation += contracts;
    toEntry.add(at.toEntry, contracts, first);
    toTop.add(at.toTop, contracts, first);
    if (at.toServicePoint) toServicePoint.add(at.toServicePoint, contracts, first);
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

/** Programmes that adopted the same share the places that were worked out. */
function placesByProgramme(
  packages: ReadonlyMap<string, GuidancePackage>,
  basis: ComparisonBasis,
): ReadonlyMap<string, BandPlaces> {
  const byGuidance = new Map<string, BandPlaces>();
  return new Map(
    [...packages].map(([programme, guidance]) => {
      const key = guidanceKey(guidance.policy);
      const places = byGuidance.get(key) ?? new BandPlaces(guidance, basis);
      byGuidance.set(key, places);
      return [programme, places];
    }),
  );
}

/** Distances and how many contracts have each. */
class Distances {
  private readonly pounds: (Counted & { readonly first: PayGroup })[] = [];
  private readonly percents: Counted[] = [];

  add({ nano, percentNano }: ExactDistance, contracts: number, first: PayGroup): void {
    this.pounds.push({ value: nano, count: contracts, first });
    this.percents.push({ value: nanoPounds(percentNano), count: contracts });
  }

  spread(): Known<DistanceSpread, 'NOBODY'> {
    const [pounds, percents] = [ascending(this.pounds), ascending(this.percents)];
    const contracts = pounds.peopleUpTo.at(-1) ?? 0;
    if (contracts === 0) return unknown('NOBODY');
    const at = (percent: number): Distance => {
      const [pound, share] = [quantileOf(pounds, percent), quantileOf(percents, percent)];
      return {
        pence: penceFromNanoPounds(pound.known ? pound.value : nanoPounds(0)),
        percent: divideHalfAwayFromZero(share.known ? share.value : 0, NANO_PER_HUNDREDTH),
        whose: (pound.known && onlyHolder(this.pounds, pound.value)?.first) || null,
      };
    };
    return known({ contracts, minimum: at(0), median: at(50), maximum: at(100) });
  }
}

type Counted = Pick<Observation, 'value' | 'count'>;
