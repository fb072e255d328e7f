import { employerById } from '../../employers/employer.batches.js';
import { EmployerModel } from '../../employers/employer.model.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { Known, known, unknown } from '../../kernel/known.js';
import { Moment } from '../../kernel/moment.js';
import { NanoPounds } from '../../kernel/nano-pounds.js';
import { percentDifference } from '../../kernel/percent.js';
import { Observation } from '../../pay/calculations/observation.js';
import { paySpread } from '../../pay/calculations/pay-spread.js';
import { theilIndex } from '../../pay/calculations/theil-index.js';
import { variationBetween } from '../../pay/calculations/variation-between.js';
import { widestGapBetweenEmployers } from '../../pay/calculations/widest-gap-between-employers.js';
import { widestGapWithinEmployer } from '../../pay/calculations/widest-gap-within-employer.js';
import { PostRole } from '../../posts/post.enums.js';
import { NoValue, noValue, NoValueReason } from '../../web/no-value.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { countedBy } from './counted-by.js';
import { explainedVariation } from './explained-by.js';
import { TermObservation } from './term-observation.js';

/** What shows the figures of one report: its unit, and the classes of its types. */
export interface Shown<Gap extends object, AtEmployer extends object> {
  amount(nano: NanoPounds): number;
  readonly gap: new () => Gap;
  readonly atEmployer: new () => AtEmployer;
}

/** The fields of a variation among people of one role, but for whom it was computed of. */
export async function findVariation<Gap extends object, AtEmployer extends object>(
  request: TrackerRequest,
  moment: Moment,
  role: string,
  observed: readonly TermObservation[],
  shown: Shown<Gap, AtEmployer>,
) {
  const byEmployer = countedBy(observed, ({ employer }) => employer);
  const spread = paySpread(countedBy(observed, () => 'EVERYBODY'));
  const squares = variationBetween(byEmployer);
  if (!spread.known || !squares.known) return unknown('NOBODY');
  const theil = theilIndex(byEmployer);
  const { p90ToP10, coefficientOfVariation, quantileMethod } = spread.value;
  const employers = await employersOf(request, moment, byEmployer);
  return known({
    ...amounts(spread.value, shown),
    p90ToP10: orNull(p90ToP10),
    coefficientOfVariation: orNull(coefficientOfVariation),
    quantileMethod,
    sumOfSquares: squares.value,
    theil: orNull(theil),
    explained: explainedVariation(observed),
    ...widestGaps(byEmployer, role, employers, shown),
    byEmployer: rowsByEmployer(byEmployer, employers, shown),
  });
}

type Employers = ReadonlyMap<string, EmployerModel | null>;

async function employersOf(
  request: TrackerRequest,
  moment: Moment,
  observations: readonly Observation[],
): Promise<Employers> {
  const ids = [...new Set(observations.map(({ employer }) => employer))];
  const found = await Promise.all(ids.map((id) => request.load(employerById, moment, id)));
  return new Map(ids.map((id, at) => [id, found[at] ?? null]));
}

const AMOUNTS = ['median', 'lowerQuartile', 'upperQuartile', 'mean', 'minimum', 'maximum', 'p10', 'p90'] as const;
type Amounts = Record<(typeof AMOUNTS)[number], number>;

function amounts(spread: Record<(typeof AMOUNTS)[number], NanoPounds>, shown: Pick<Shown<object, object>, 'amount'>) {
  return Object.fromEntries(AMOUNTS.map((name) => [name, shown.amount(spread[name])])) as Amounts;
}

interface End {
  readonly employer: string;
  readonly value: NanoPounds;
}

function widestGaps<Gap extends object>(
  observations: readonly Observation[],
  role: string,
  employers: Employers,
  shown: Shown<Gap, object>,
) {
  const gapModel = (gap: NanoPounds, lowest: End, highest: End): Gap =>
    Object.assign(new shown.gap(), {
      gap: shown.amount(gap),
      percent: lowest.value > 0 ? percentDifference(highest.value, lowest.value) : null,
      role: role as PostRole,
      lowest: shown.amount(lowest.value),
      lowestAt: employers.get(lowest.employer) ?? null,
      highest: shown.amount(highest.value),
      highestAt: employers.get(highest.employer) ?? null,
    });
  const within = widestGapWithinEmployer(observations);
  const between = widestGapBetweenEmployers(observations);
  return {
    widestGapWithinEmployer: within.known
      ? gapModel(
          within.value.gap,
          { employer: within.value.employer, value: within.value.lowest },
          { employer: within.value.employer, value: within.value.highest },
        )
      : nobodyToCompare('No employer has two contracts of one role to compare; ask about more people.'),
    widestGapBetweenEmployers: between.known
      ? gapModel(between.value.gap, between.value.lowest, between.value.highest)
      : nobodyToCompare('There are no two employers to compare; ask about a programme with several.'),
  };
}

function nobodyToCompare(message: string): NoValue {
  return noValue(NoValueReason.NOTHING_TO_COUNT, message);
}

function rowsByEmployer<AtEmployer extends object>(
  observations: readonly Observation[],
  employers: Employers,
  shown: Shown<object, AtEmployer>,
): AtEmployer[] {
  const rows = [...groupedBy(observations, ({ employer }) => employer)].flatMap(([id, its]) => {
    const spread = paySpread(its);
    if (!spread.known) return [];
    const { people: contracts, ...figures } = spread.value;
    const { median, mean, minimum, maximum } = amounts(figures, shown);
    return [{ employer: employers.get(id) ?? null, contracts, median, mean, minimum, maximum }];
  });
  rows.sort((a, b) => ((a.employer?.name ?? '') < (b.employer?.name ?? '') ? -1 : 1));
  return rows.map((row) => Object.assign(new shown.atEmployer(), row));
}

function orNull<Value>(figure: Known<Value>): Value | null {
  return figure.known ? figure.value : null;
}
