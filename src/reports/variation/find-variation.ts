import { employerById } from '../../employers/employer.batches.js';
import { EmployerModel } from '../../employers/employer.model.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { Known, known, unknown } from '../../kernel/known.js';
import { Moment } from '../../kernel/moment.js';
import { NanoPounds } from '../../kernel/nano-pounds.js';
import { percentDifference } from '../../kernel/percent.js';
import { momentsOf, Observation, totalsBy } from '../../pay/calculations/observation.js';
import { paySpread } from '../../pay/calculations/pay-spread.js';
import { theilIndex } from '../../pay/calculations/theil-index.js';
import { variationAmong } from '../../pay/calculations/variation-between.js';
import { NameOf, widestGapBetweenEmployers } from '../../pay/calculations/widest-gap-between-employers.js';
import { widestGapWithinEmployer } from '../../pay/calculations/widest-gap-within-employer.js';
import { PostRole } from '../../posts/post.enums.js';
import { NoValue, noValue, NoValueReason } from '../../web/no-value.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { explainedVariation } from './explained-by.js';
import { TermObservation } from './term-observation.js';

/** What shows the figures of one report: its unit, and the classes of its types. */
export interface Shown<Gap extends object, AtEmployer extends object> {
  amount(nano: NanoPounds): number;
  readonly gap: new () => Gap;
  readonly atEmployer: new () => AtEmployer;
}

/** The fields of a variation among people of one role, but for whom it was computed of. */
export function findVariation<Gap extends object, AtEmployer extends object>(
  request: TrackerRequest,
  moment: Moment,
  role: string,
  observed: readonly TermObservation[],
  shown: Shown<Gap, AtEmployer>,
) {
  const moments = momentsOf(observed);
  const spread = paySpread(observed, moments);
  const totals = totalsBy(observed, ({ employer }) => employer);
  const squares = variationAmong(moments, totals.values());
  if (!spread.known || !squares.known) return unknown('NOBODY');
  const { p90ToP10, coefficientOfVariation, quantileMethod } = spread.value;
  const name = findEmployers(request, moment, observed);
  return known({
    ...amounts(spread.value, shown),
    p90ToP10: orNull(p90ToP10),
    coefficientOfVariation: orNull(coefficientOfVariation),
    quantileMethod,
    sumOfSquares: squares.value,
    explained: explainedVariation(observed, { moments, byEmployer: totals }),
    onRequest: {
      theil: () => orNull(theilIndex(observed)),
      widestGapWithinEmployer: () => widestWithin(observed, role, name, shown),
      widestGapBetweenEmployers: () => widestBetween(observed, role, name, shown),
      byEmployer: () => rowsByEmployer(observed, name, shown),
    },
  });
}

type FindEmployer = (id: string) => Promise<EmployerModel | null>;

/** All employers at once, when the first is asked for: so that the number of statements does not depend on whose gap it is. */
function findEmployers(request: TrackerRequest, moment: Moment, observed: readonly Observation[]): FindEmployer {
  let all: Promise<ReadonlyMap<string, EmployerModel | null>> | undefined;
  const findAll = async () => {
    const ids = [...new Set(observed.map(({ employer }) => employer))];
    const found = await Promise.all(ids.map((id) => request.load(employerById, moment, id)));
    return new Map(ids.map((id, at) => [id, found[at] ?? null]));
  };
  return async (id) => (await (all ??= findAll())).get(id) ?? null;
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

async function widestWithin<Gap extends object>(
  observations: readonly Observation[],
  role: string,
  name: FindEmployer,
  shown: Shown<Gap, object>,
): Promise<Gap | NoValue> {
  const found = widestGapWithinEmployer(observations, await namesAmong(observations, name));
  if (!found.known)
    return nobodyToCompare('No employer has two contracts of one role to compare; ask about more people.');
  const { gap, employer, lowest, highest } = found.value;
  return gapModel(gap, { employer, value: lowest }, { employer, value: highest }, role, name, shown);
}

async function widestBetween<Gap extends object>(
  observations: readonly Observation[],
  role: string,
  name: FindEmployer,
  shown: Shown<Gap, object>,
): Promise<Gap | NoValue> {
  const found = widestGapBetweenEmployers(observations, await namesAmong(observations, name));
  if (!found.known)
    return nobodyToCompare('There are no two employers to compare; ask about a programme with several.');
  const { gap, lowest, highest } = found.value;
  return gapModel(gap, lowest, highest, role, name, shown);
}

async function namesAmong(observations: readonly Observation[], name: FindEmployer): Promise<NameOf> {
  const ids = [...new Set(observations.map(({ employer }) => employer))];
  const names = new Map(await Promise.all(ids.map(async (id) => [id, (await name(id))?.name ?? ''] as const)));
  return (employer) => names.get(employer)!;
}

async function gapModel<Gap extends object>(
  gap: NanoPounds,
  lowest: End,
  highest: End,
  role: string,
  name: FindEmployer,
  shown: Shown<Gap, object>,
): Promise<Gap> {
  const [lowestAt, highestAt] = await Promise.all([name(lowest.employer), name(highest.employer)]);
  return Object.assign(new shown.gap(), {
    gap: shown.amount(gap),
    percent: lowest.value > 0 ? percentDifference(highest.value, lowest.value) : null,
    role: role as PostRole,
    lowest: shown.amount(lowest.value),
    lowestAt,
    highest: shown.amount(highest.value),
    highestAt,
  });
}

function nobodyToCompare(message: string): NoValue {
  return noValue(NoValueReason.NOTHING_TO_COUNT, message);
}

async function rowsByEmployer<AtEmployer extends object>(
  observations: readonly Observation[],
  name: FindEmployer,
  shown: Shown<object, AtEmployer>,
): Promise<AtEmployer[]> {
  const found = [...groupedBy(observations, ({ employer }) => employer)].map(async ([id, its]) => {
    const spread = paySpread(its);
    if (!spread.known) return [];
    const { people: contracts, ...figures } = spread.value;
    const { median, mean, minimum, maximum } = amounts(figures, shown);
    return [{ employer: await name(id), contracts, median, mean, minimum, maximum }];
  });
  const rows = (await Promise.all(found)).flat();
  rows.sort((a, b) => ((a.employer?.name ?? '') < (b.employer?.name ?? '') ? -1 : 1));
  return rows.map((row) => Object.assign(new shown.atEmployer(), row));
}

function orNull<Value>(figure: Known<Value>): Value | null {
  return figure.known ? figure.value : null;
}
