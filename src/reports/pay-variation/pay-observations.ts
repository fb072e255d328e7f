import { Known } from '../../kernel/known.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';
import { PayFacts, PayReason } from '../../pay/calculations/pay-facts.js';
import { PayFigure, payOnBasis } from '../../pay/calculations/pay-on-basis.js';
import { ComparisonBasis } from '../../pay/calculations/pence-on-basis.js';
import { PayGroup } from '../pay-facts/find-pay-facts.js';
import { guidanceFacts, GuidancePackage } from '../pay-facts/guidance-package.js';
import { ExclusionReason, Tally } from '../pay-facts/tally.js';
import { NOT_RECORDED, TermObservation } from '../variation/term-observation.js';
import { serviceBand } from '../variation/service-band.js';

export interface PayOnBasis {
  readonly observations: readonly TermObservation[];
  readonly tally: Tally;
  /** Contracts paid less than the point that their programme's guidance names, and those it could be said of. */
  readonly belowGuidance: number;
  readonly comparedWithGuidance: number;
}

/** Groups of contracts on one basis of comparison; those that cannot be put on it are counted by reason. */
export function payObservations(
  groups: readonly PayGroup[],
  basis: ComparisonBasis,
  packages: ReadonlyMap<string, GuidancePackage>,
): PayOnBasis {
  const sums = new RememberedSums(basis);
  const packagesDescribed = new DescribedPackages();
  const tally = new Tally();
  const observations: TermObservation[] = [];
  let [belowGuidance, comparedWithGuidance] = [0, 0];
  for (const group of groups) {
    const guidance = packages.get(group.programme);
    const described = guidance ? packagesDescribed.of(guidance, group) : null;
    const figure = sums.figure(group.terms.facts, described);
    if (!figure.known) {
      tally.exclude(reasonOf(figure.reason, group, described), group, group.terms.absences);
      continue;
    }
    tally.count(group);
    observations.push({
      value: figure.value.nano,
      count: group.contracts,
      employer: group.employer,
      origin: group.payOrigin ?? NOT_RECORDED.ORIGIN,
      serviceBand: serviceBand(group.yearsOfService),
      week: String(group.terms.facts.minutesPerWeek),
      nation: guidance?.policy.nation ?? NOT_RECORDED.NATION,
      whose: group,
    });
    const expected = described ? sums.figure(described, described) : null;
    if (!expected?.known) continue;
    comparedWithGuidance += group.contracts;
    if (asPublished(figure.value) < asPublished(expected.value)) belowGuidance += group.contracts;
  }
  return { observations, tally, belowGuidance, comparedWithGuidance };
}

/** Two rates are the same when they are the same to the unit they are published in: see `bandPosition`. */
function asPublished({ unit, nano }: PayFigure): number {
  return divideHalfAwayFromZero(nano, unit === 'POUNDS_PER_YEAR' ? 1_000_000_000 : 10_000_000);
}

/** Why, more closely than the calculation can know: pay may be a point without a rate, guidance may lack only service. */
export function reasonOf(reason: PayReason, group: PayGroup, described: PayFacts | null): ExclusionReason {
  const { pay, pension } = group.terms;
  if (reason === 'PAY_NOT_RECORDED' && !pay.known) return pay.reason;
  if (reason === 'PENSION_NOT_RECORDED' && !pension.known) return pension.reason;
  if (reason !== 'GUIDANCE_INCOMPLETE') return reason;
  const lacksPoint = described?.annualPence === null && group.yearsInRole === null;
  const lacksLeave = described?.annualLeaveDays === null && group.yearsOfService === null;
  return lacksPoint || lacksLeave ? 'SERVICE_NOT_RECORDED' : reason;
}

/** Many groups differ only in what does not change their pay on a basis; each distinct sum is done once. */
class RememberedSums {
  private readonly figures = new Map<PayFacts | number | null, Map<PayFacts, Known<PayFigure, PayReason>>>();
  constructor(private readonly basis: ComparisonBasis) {}

  figure(facts: PayFacts, guidance: PayFacts | null): Known<PayFigure, PayReason> {
    const against = this.whatMatters(guidance);
    let done = this.figures.get(against);
    if (!done) this.figures.set(against, (done = new Map()));
    let figure = done.get(facts);
    if (!figure) done.set(facts, (figure = payOnBasis(this.basis, facts, guidance)));
    return figure;
  }

  /** Only two bases ask anything of the guidance, and one of them only its week. */
  private whatMatters(guidance: PayFacts | null): PayFacts | number | null {
    if (this.basis === 'PACKAGE_INDEX') return guidance;
    return this.basis === 'NHS_WEEK_ANNUAL' ? (guidance?.minutesPerWeek ?? guidance) : null;
  }
}

/** More than anyone has worked, so that two counts of years make one key. */
const YEARS_AT_MOST = 1000;

/** What guidance describes, once for each length of service. */
export class DescribedPackages {
  private readonly packages = new Map<GuidancePackage, Map<number, PayFacts>>();

  of(guidance: GuidancePackage, { yearsInRole, yearsOfService }: PayGroup): PayFacts {
    let done = this.packages.get(guidance);
    if (!done) this.packages.set(guidance, (done = new Map()));
    const service = (yearsInRole ?? -1) * YEARS_AT_MOST + (yearsOfService ?? -1);
    let facts = done.get(service);
    if (!facts) done.set(service, (facts = guidanceFacts(guidance, { yearsInRole, yearsOfService })));
    return facts;
  }
}
