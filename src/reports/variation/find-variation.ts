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
import { onlyHolder, onlyHolderOf } from './only-holder.js';
import { TermObservation } from './term-observation.js';
import { Amount } from './variation.model.js';

/** How one amount is shown. */
interface ShownAmount {
  amount(nano: NanoPounds): number;
  /** Told of each contract whose own value is shown. */
  tells?(of: TermObservation): void;
}

/** What shows the figures of one report: its unit, and the classes of its types. */
export interface Shown<Gap extends object, AtEmployer extends object> extends ShownAmount {
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
    p90ToP10: orNull(p90ToP10),
    coefficientOfVariation: orNull(coefficientOfVariation),
    quantileMethod,
    sumOfSquares: squares.value,
    explained: explainedVariation(observed, { moments, byEmployer: totals }),
    onRequest: {
      amount: (of: Amount) => told(observed, spread.value, of, shown),
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

/** An amount as it is shown: where it is what one of the contracts has and no other, it tells of that one. */
export function told(observed: readonly TermObservation[], figures: Figures, of: Amount, shown: ShownAmount): number {
  if (shown.tells) tell(onlyHolderOf(observed, figures, of), shown);
  return shown.amount(figures[of]);
}

type Figures = Readonly<Record<Amount, NanoPounds>>;

function tell(holder: TermObservation | null, shown: ShownAmount): void {
  if (holder) shown.tells?.(holder);
}

interface End {
  readonly employer: string;
  readonly value: NanoPounds;
}

/** A side of a gap, as it is shown. */
export function toldEnd(observed: readonly TermObservation[], { employer, value }: End, shown: ShownAmount): number {
  const there = observed.filter((each) => each.employer === employer);
  tell(onlyHolder(there, value), shown);
  return shown.amount(value);
}

async function widestWithin<Gap extends object>(
  observations: readonly TermObservation[],
  role: string,
  name: FindEmployer,
  shown: Shown<Gap, object>,
): Promise<Gap | NoValue> {
  const found = widestGapWithinEmployer(observations, await namesAmong(observations, name));
  if (!found.known)
    return nobodyToCompare('No employer has two contracts of one role to compare; ask about more people.');
  const { gap, employer, lowest, highest } = found.value;
  return gapModel(
    observations,
    { gap, lowest: { employer, value: lowest }, highest: { employer, value: highest } },
    role,
    name,
    shown,
  );
}

async function widestBetween<Gap extends object>(
  observations: readonly TermObservation[],
  role: string,
  name: FindEmployer,
  shown: Shown<Gap, object>,
): Promise<Gap | NoValue> {
  const found = widestGapBetweenEmployers(observations, await namesAmong(observations, name));
  if (!found.known)
    return nobodyToCompare('There are no two employers to compare; ask about a programme with several.');
  return gapModel(observations, found.value, role, name, shown);
}

async function namesAmong(observations: readonly Observation[], name: FindEmployer): Promise<NameOf> {
  const ids = [...new Set(observations.map(({ employer }) => employer))];
  const names = new Map(await Promise.all(ids.map(async (id) => [id, (await name(id))?.name ?? ''] as const)));
  return (employer) => names.get(employer)!;
}

async function gapModel<Gap extends object>(
  observations: readonly TermObservation[],
  { gap, lowest, highest }: { readonly gap: NanoPounds; readonly lowest: End; readonly highest: End },
  role: string,
  name: FindEmployer,
  shown: Shown<Gap, object>,
): Promise<Gap> {
  const [lowestAt, highestAt] = await Promise.all([name(lowest.employer), name(highest.employer)]);
  return Object.assign(new shown.gap(), {
    gap: shown.amount(gap),
    percent: lowest.value > 0 ? percentDifference(highest.value, lowest.value) : null,
    role: role as PostRole,
    lowest: toldEnd(observations, lowest, shown),
    lowestAt,
    highest: toldEnd(observations, highest, shown),
    highestAt,
  });
}

function nobodyToCompare(message: string): NoValue {
  return noValue(NoValueReason.NOTHING_TO_COUNT, message);
}

async function rowsByEmployer<AtEmployer extends object>(
  observations: readonly TermObservation[],
  name: FindEmployer,
  shown: Shown<object, AtEmployer>,
): Promise<AtEmployer[]> {
  const found = [...groupedBy(observations, ({ employer }) => employer)].map(async ([id, its]) => {
    const spread = paySpread(its);
    if (!spread.known) return [];
    const { people: contracts, ...figures } = spread.value;
    return [{ employer: await name(id), contracts, amount: (of: Amount) => told(its, figures, of, shown) }];
  });
  const rows = (await Promise.all(found)).flat();
  rows.sort((a, b) => ((a.employer?.name ?? '') < (b.employer?.name ?? '') ? -1 : 1));
  return rows.map((row) => Object.assign(new shown.atEmployer(), row));
}

function orNull<Value>(figure: Known<Value>): Value | null {
  return figure.known ? figure.value : null;
}
