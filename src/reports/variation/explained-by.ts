import { Moments, momentsOf, Total, totalsBy } from '../../pay/calculations/observation.js';
import { variationAmong } from '../../pay/calculations/variation-between.js';
import { NOT_RECORDED, TermObservation } from './term-observation.js';
import { ExplainedBy, ExplainedPart, ExplainedVariation } from './variation-parts.model.js';

interface Grouping {
  groupOf(observation: TermObservation): string;
  /** The group of those of whom it is not known; null where it always is. */
  readonly unrecorded: string | null;
}

const GROUPINGS: Readonly<Record<ExplainedBy, Grouping>> = {
  EMPLOYER: { groupOf: ({ employer }) => employer, unrecorded: null },
  ORIGIN: { groupOf: ({ origin }) => origin, unrecorded: NOT_RECORDED.ORIGIN },
  SERVICE: { groupOf: ({ serviceBand }) => serviceBand, unrecorded: NOT_RECORDED.SERVICE },
  WEEK: { groupOf: ({ week }) => week, unrecorded: null },
  NATION: { groupOf: ({ nation }) => nation, unrecorded: NOT_RECORDED.NATION },
};

/** Over everybody and over each employer: what other figures are made of as well. */
interface Sums {
  readonly moments: Moments;
  readonly byEmployer: ReadonlyMap<string, Total>;
}

/** How much of the variation goes with what; each part is worked out only where it is asked for. */
export function explainedVariation(
  observed: readonly TermObservation[],
  sums: Sums = { moments: momentsOf(observed), byEmployer: totalsBy(observed, GROUPINGS.EMPLOYER.groupOf) },
): ExplainedVariation {
  const done = new Map<ExplainedBy, ExplainedPart>();
  const part = (by: ExplainedBy): ExplainedPart => {
    const found = done.get(by) ?? explainedPart(observed, sums, by);
    done.set(by, found);
    return found;
  };
  return {
    get byEmployer() {
      return part(ExplainedBy.EMPLOYER).share;
    },
    get byOrigin() {
      return part(ExplainedBy.ORIGIN).share;
    },
    get byService() {
      return part(ExplainedBy.SERVICE).share;
    },
    get byWeek() {
      return part(ExplainedBy.WEEK).share;
    },
    get byNation() {
      return part(ExplainedBy.NATION).share;
    },
    get parts() {
      return Object.values(ExplainedBy).map(part);
    },
  };
}

function explainedPart(
  observed: readonly TermObservation[],
  { moments, byEmployer }: Sums,
  by: ExplainedBy,
): ExplainedPart {
  const { groupOf, unrecorded } = GROUPINGS[by];
  const totals = by === ExplainedBy.EMPLOYER ? byEmployer : totalsBy(observed, groupOf);
  const squares = variationAmong(moments, totals.values());
  const sizes = new Map([...totals].map(([group, { people }]) => [group, Number(people)]));
  const contracts = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const notRecorded = unrecorded === null ? 0 : (sizes.get(unrecorded) ?? 0);
  return {
    by,
    share: squares.known ? squares.value.shareBetween : 0,
    contracts,
    groups: sizes.size,
    groupsOfOne: [...sizes.values()].filter((size) => size === 1).length,
    notRecorded,
  };
}

/** What to know of the shares before relying on them. */
export function explainedCaveats(observed: readonly TermObservation[], term: string): string[] {
  const contracts = observed.reduce((sum, { count }) => sum + count, 0);
  const unrecorded = observed.reduce((sum, { origin, count }) => sum + (origin === NOT_RECORDED.ORIGIN ? count : 0), 0);
  if (unrecorded === 0) return [];
  return [
    `The origin of ${term} is not recorded for ${unrecorded} of ${contracts} contracts; they are one group in byOrigin, whatever their origin is.`,
  ];
}
