import { MissingAnswer } from '../../contracts/terms.enums.js';
import { daysOffInHundredths } from '../../kernel/days-off.js';
import { minutesOf } from '../../kernel/hours.js';
import { nanoPounds, NanoPounds, nanoPoundsFromQuotient, penceFromNanoPounds } from '../../kernel/nano-pounds.js';
import { divideHalfAwayFromZero } from '../../kernel/rounding.js';
import {
  IndexOfParts,
  indexOfParts,
  PackagePart,
  packageParts,
  PackageParts,
} from '../../pay/calculations/package-parts.js';
import { PayFacts } from '../../pay/calculations/pay-facts.js';
import { Observation } from '../../pay/calculations/observation.js';
import { paySpread } from '../../pay/calculations/pay-spread.js';
import { PenceQuotient } from '../../pay/calculations/pence-quotient.js';
import { ComparedTerms } from '../pay-facts/compared-terms.js';
import { PayGroup } from '../pay-facts/find-pay-facts.js';
import { GuidancePackage } from '../pay-facts/guidance-package.js';
import { missingAnswer, Tally } from '../pay-facts/tally.js';
import { DescribedPackages, reasonOf } from '../pay-variation/pay-observations.js';
import { onlyHolderOf } from '../variation/only-holder.js';
import { hundredthsOfHoursOff, hundredthsOfHoursWorked } from './hours-of-year.js';
import {
  IndexCompleteness,
  PackageHours,
  PackageMoney,
  PackagePartMissing,
  PackagePartsSpread,
  PackagePoints,
  PartFigure,
} from './package-parts.model.js';

interface Counted {
  readonly group: PayGroup;
  readonly parts: PackageParts;
  readonly index: IndexOfParts;
}

/** Contracts by which parts of their index are missing, full ones first; those without any index are told by reason. */
export function packagePartsSpreads(
  groups: readonly PayGroup[],
  packages: ReadonlyMap<string, GuidancePackage>,
  tally: Tally,
  tells: (of: PayGroup) => void,
): PackagePartsSpread[] {
  const described = new DescribedPackages();
  const partsOf = new RememberedParts();
  const counted = new Map<string, Counted[]>();
  for (const group of groups) {
    const guidance = packages.get(group.programme);
    const measure = guidance ? described.of(guidance, group) : null;
    const { parts, index } = partsOf.of(group.terms.facts, measure);
    if (!index.known) {
      tally.exclude(reasonOf(index.reason, group, measure), group, group.terms.absences);
      continue;
    }
    tally.count(group);
    const key = index.value.missing.join();
    const same = counted.get(key) ?? [];
    counted.set(key, same);
    same.push({ group, parts, index: index.value });
  }
  return [...counted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, same]) => spreadOf(same, tells));
}

/** Many groups differ only in what does not change their parts. */
class RememberedParts {
  private readonly parts = new Map<PayFacts, PackageParts>();
  private readonly indexes = new Map<PayFacts | null, Map<PayFacts, ReturnType<typeof indexOfParts>>>();

  of(facts: PayFacts, measure: PayFacts | null) {
    const indexes = this.indexes.get(measure) ?? new Map<PayFacts, ReturnType<typeof indexOfParts>>();
    this.indexes.set(measure, indexes);
    const parts = this.partsOf(facts);
    const index = indexes.get(facts) ?? indexOfParts(parts, measure && this.partsOf(measure));
    indexes.set(facts, index);
    return { parts, index };
  }

  private partsOf(facts: PayFacts): PackageParts {
    const parts = this.parts.get(facts) ?? packageParts(facts);
    this.parts.set(facts, parts);
    return parts;
  }
}

/** Ten-millionths of a penny, or a hundredth of an hour or of a point, as `NanoPounds` are of a penny. */
const PER_UNIT = 10_000_000;

function spreadOf(counted: readonly Counted[], tells: (of: PayGroup) => void): PackagePartsSpread {
  const missing = [...counted[0]!.index.missing];
  const has = (part: PackagePart) => !missing.includes(part);
  const over = <Spread extends object>(type: new () => Spread, of: (each: Counted) => number): Spread => {
    const spread = spreadWhenAsked(counted, of);
    const figure = (name: PartFigure): number => {
      const { observed, figures } = spread();
      const holder = onlyHolderOf(observed, figures, name);
      if (holder) tells(holder.group);
      return penceFromNanoPounds(figures[name]);
    };
    return Object.assign(new type(), { figure });
  };
  // Hours are nobody's pay.
  const hoursOver = (of: (each: Counted) => number): PackageHours => {
    const spread = spreadWhenAsked(counted, of);
    const figure = (name: PartFigure): number => minutesOf(penceFromNanoPounds(spread().figures[name]));
    return Object.assign(new PackageHours(), { figure });
  };
  return Object.assign(new PackagePartsSpread(), {
    completeness: missing.length === 0 ? IndexCompleteness.FULL : IndexCompleteness.PARTIAL,
    missing,
    missingBecause: missing.flatMap((part) => missingParts(part, counted)),
    contracts: counted.reduce((sum, { group }) => sum + group.contracts, 0),
    index: over(PackagePoints, ({ index }) => index.indexNano),
    salaryPoints: over(PackagePoints, ({ index }) => index.salaryNano),
    pensionPoints: has('PENSION') ? over(PackagePoints, ({ index }) => index.pensionNano) : null,
    salary: over(PackageMoney, ({ parts }) => nanoOf(parts.salary!)),
    pension: has('PENSION') ? over(PackageMoney, ({ parts }) => nanoOf(parts.pension!)) : null,
    hoursWorked: has('LEAVE') ? hoursOver(({ parts }) => hundredthsOfHoursWorked(parts, PER_UNIT)!) : null,
    leave: has('LEAVE') ? hoursOver(({ parts }) => hundredthsOfHoursOff(parts, PER_UNIT)!) : null,
    perHourWorked: has('LEAVE') ? over(PackageMoney, ({ parts }) => penceAnHourWorked(parts, PER_UNIT)!) : null,
  });
}

function missingParts(part: PackagePart, counted: readonly Counted[]): PackagePartMissing[] {
  const contracts = new Map<MissingAnswer | null, number>();
  for (const each of counted) {
    const because = whyMissing(part, each.group.terms);
    contracts.set(because, (contracts.get(because) ?? 0) + each.group.contracts);
  }
  return [...contracts].map(([because, count]) =>
    Object.assign(new PackagePartMissing(), { part, because, contracts: count }),
  );
}

/** Null where the contract has the part, or only lacks a rate for it. */
function whyMissing(part: PackagePart, { pension, facts, absences }: ComparedTerms): MissingAnswer | null {
  const found = part === 'PENSION' ? pension : daysOffInHundredths(facts);
  return found.known ? null : missingAnswer(found.reason, absences);
}

/** Pence, in parts of a penny where asked; null where salary or hours worked are not recorded. */
export function penceAnHourWorked(
  { salary, workedThousandthsOfMinutes: worked }: PackageParts,
  partsOfUnit = 1,
): number | null {
  if (salary === null || worked === null || worked <= 0) return null;
  return divideHalfAwayFromZero(salary.numerator * 60_000n * BigInt(partsOfUnit), salary.denominator * BigInt(worked));
}

function nanoOf({ numerator, denominator }: PenceQuotient): NanoPounds {
  return nanoPoundsFromQuotient(numerator, denominator);
}

interface ObservedSpread {
  readonly observed: readonly (Observation & { readonly group: PayGroup })[];
  readonly figures: Readonly<Record<PartFigure, NanoPounds>>;
}

/** Few questions ask for every part: each is put in order at the first figure that is asked of it. */
function spreadWhenAsked(counted: readonly Counted[], of: (each: Counted) => number): () => ObservedSpread {
  let found: ObservedSpread | null = null;
  return () => (found ??= spreadOfPart(counted, of));
}

function spreadOfPart(counted: readonly Counted[], of: (each: Counted) => number): ObservedSpread {
  const observed = counted.map((each) => {
    const { group } = each;
    return { value: nanoPounds(of(each)), count: group.contracts, employer: group.employer, group };
  });
  const spread = paySpread(observed);
  if (!spread.known) throw new RangeError('There is at least one contract.');
  return { observed, figures: spread.value };
}
