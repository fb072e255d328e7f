import { Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { Day, dayInLondon, inWords } from '../../kernel/day.js';
import { noValue, NoValue, NoValueReason } from '../../web/no-value.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { peopleInScope } from '../people-in-scope.js';
import { changeInWords, fieldsInWords, quantityInWords } from './change-in-words.js';
import { findKnownChanges } from './find-known-changes.js';
import { RestatedQuestion } from './figure-of-report.js';
import { KnownChange, mayMove } from './known-change.js';
import { Movement, movements } from './movements.js';
import { FIGURES } from './restated-figures.js';
import { RestatedReports } from './restated-reports.js';
import { ChangedThing, ChangeKind, RestatedFigure, RestatedUnit } from './restatement.enums.js';
import { Restatement, RestatedValue, RestatementChange, RestatementStep } from './restatement.model.js';
import { MOST_TURNING_POINTS, TurningPoint, turningPoints } from './turning-points.js';

const METHOD = 'restatement/1';

export interface RestatementQuestion extends RestatedQuestion {
  readonly figure: RestatedFigure;
  readonly asOf?: Day | null;
  readonly from: Date;
  readonly until?: Date | null;
}

@Injectable()
export class Restatements {
  constructor(private readonly reports: RestatedReports) {}

  /**
   * A figure as known at two instants, and what moved it between them: it is evaluated as known at each instant at which
   * something changed, so that the movements follow each other and sum to the whole.
   */
  async find(request: TrackerRequest, question: RestatementQuestion): Promise<Restatement | NoValue> {
    const { figure, from, until = null } = question;
    if (from >= (until ?? request.now)) refuseOrder();
    const { asOf } = request.moment(question);
    const scope = await peopleInScope(request, { asOf, knownAt: until }, question);
    if (!scope.allowed) return scope.noValue;
    const { restsOn, unit, daysOf, evaluate } = FIGURES[figure];
    const days = daysOf?.(asOf) ?? { startsOn: asOf, endsOn: asOf };
    const changes = await findKnownChanges(request, question, { from, until, days });
    const points = turningPoints(changes.filter((change) => mayMove(restsOn, change)));
    if (points === null) return tooManyChanges();

    const known = (knownAt: Date | null) => evaluate(this.reports, request, { asOf, knownAt }, peopleOf(question));
    const then = await known(from);
    const after: [TurningPoint, number | NoValue][] = [];
    for (const point of points) after.push([point, await known(point.at)]);
    const now = await known(until);
    const refused = [then, ...after.map(([, value]) => value), now].find(isRefusal);
    if (refused) return refused;
    const last = after.at(-1)?.[1] ?? then;
    if (orNull(last) !== orNull(now)) after.push([notTraced(until ?? request.now), now]);

    const found = movements(
      orNull(then),
      after.map(([point, value]) => [point, orNull(value)] as const),
    );
    const steps = found.filter(({ movement }) => movement !== 0);
    const [before, later] = [orNull(then), orNull(now)];
    const movement = before === null || later === null ? null : later - before;
    return Object.assign(new Restatement(), {
      sentence: `For ${inWords(asOf)}: ${sentenceOf(unit, before, later, { from, until }, steps.length)}`,
      figure,
      unit,
      asOf,
      from,
      until,
      then: model(then),
      now: model(now),
      movement,
      steps: steps.map((step) => stepModel(step, unit)),
      changesThatMovedNothing: found.length - steps.length,
      method: METHOD,
      caveats: [...caveatsOf(points), ...scope.caveats],
    });
  }
}

/** Only this: a report would take the instants of the restatement for days of its own. */
function peopleOf({ programme, employer, partnership, board, role }: RestatedQuestion): RestatedQuestion {
  return { programme, employer, partnership, board, role };
}

function refuseOrder(): never {
  throw new GraphQLError('`from` must be earlier than `until`, and than now.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

function tooManyChanges(): NoValue {
  return noValue(
    NoValueReason.TOO_MANY_CHANGES,
    `Something changed on more than ${MOST_TURNING_POINTS} days between these instants; ask for a shorter time between them, or for one programme or employer.`,
  );
}

/** Rights are those of now at every instant; whom they do not reach at one of them is told nothing of any. */
function isRefusal(value: number | NoValue): value is NoValue {
  return (
    value instanceof NoValue &&
    (value.reason === NoValueReason.OUTSIDE_YOUR_RIGHTS || value.reason === NoValueReason.NOT_SHARED_BY_EVERY_EMPLOYER)
  );
}

function orNull(value: number | NoValue): number | null {
  return value instanceof NoValue ? null : value;
}

function model(value: number | NoValue): RestatedValue | NoValue {
  return value instanceof NoValue ? value : Object.assign(new RestatedValue(), { amount: value });
}

function notTraced(at: Date): TurningPoint {
  const nothing = { records: 0, fields: [], firstFrom: null, lastFrom: null, subject: null, source: null };
  return { at, changes: [{ at, what: ChangedThing.NOT_TRACED, kind: ChangeKind.CHANGED, ...nothing }] };
}

function stepModel({ causes, before, after, movement }: Movement<TurningPoint>, unit: RestatedUnit): RestatementStep {
  const changes = causes.flatMap((point) => point.changes);
  const so =
    movement === null
      ? after === null
        ? 'no figure any more'
        : `the first figure: ${quantityInWords(after, unit)}`
      : `${movement > 0 ? '+' : ''}${quantityInWords(movement, unit)}`;
  return Object.assign(new RestatementStep(), {
    sentence: `${changes.map(changeInWords).join('; ')}: ${so}.`,
    at: causes.at(-1)!.at,
    before,
    after,
    movement,
    changes: changes.map(changeModel),
  });
}

function changeModel(change: KnownChange): RestatementChange {
  const { at, what, kind, records, fields, firstFrom, source } = change;
  return Object.assign(new RestatementChange(), {
    sentence: `${changeInWords(change)}.`,
    at,
    what,
    kind,
    records,
    fields: fieldsInWords(fields),
    effectiveFrom: firstFrom,
    source,
  });
}

/** The days of knowing are named: "then" after the day asked about would be read as that day. */
function sentenceOf(
  unit: RestatedUnit,
  then: number | null,
  now: number | null,
  { from, until }: { readonly from: Date; readonly until: Date | null },
  steps: number,
): string {
  const words = (value: number | null) => (value === null ? 'no figure' : quantityInWords(value, unit));
  const later = until ? `on ${inWords(dayInLondon(until))}` : 'now';
  const so = `${words(then)} as known on ${inWords(dayInLondon(from))}, ${words(now)} as known ${later}`;
  return then === now ? `${so}; nothing moved it in the end.` : `${so}, by ${steps} ${steps === 1 ? 'step' : 'steps'}.`;
}

function caveatsOf(points: readonly TurningPoint[]): string[] {
  const byDay = points.some(({ changes }) => changes.some(({ at }) => at < changes.at(-1)!.at));
  return [
    'Each change is counted with what was known before it: in another order their parts of the movement could differ.',
    'Rights, and what employers share, are those of now.',
    ...(byDay ? ['There were many changes: those of one day are taken together.'] : []),
  ];
}
