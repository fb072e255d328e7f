import { uuidArray } from '../database/session.js';
import { reportFile, sqlFile } from '../database/sql-file.js';
import { Day } from '../kernel/day.js';
import { Moment } from '../kernel/moment.js';
import { TrackerRequest } from '../web/tracker-request.js';
import { agreedSince, Arranged, arrangementInForce } from './arrangement-in-force.js';
import { Absence } from './calculations/absence.js';
import { SupervisionRecorded } from './supervision-standing.js';
import { SUPERVISION_KINDS, SupervisionKind } from './supervision.enums.js';

/** Of a few contracts, by their ids, or of everyone: planned each for itself, the second as a report over whole tables. */
const OF_CONTRACTS = sqlFile(__dirname, 'supervision-of-contracts.sql');
const IN_FORCE = reportFile(__dirname, 'supervision-of-contracts.sql');

/** What is recorded of the supervision of one contract that the person asking may see. */
export interface SupervisionOfContract {
  readonly contractId: string;
  readonly workerId: string;
  readonly participationId: string;
  readonly startsOn: Day;
  /** Only the kinds of which something is recorded, in the order of the enum. */
  readonly recorded: readonly SupervisionRecorded[];
}

type Which = { readonly contracts: readonly string[] } | { readonly inForceIn: readonly string[] };

/** The columns of `supervision-of-contracts.sql`; null where there is no entry. */
type Columns = Readonly<Record<Column, string | null>> & { readonly provider: string[] | null };
type Column =
  | 'placeOfContract'
  | 'contractId'
  | 'workerId'
  | 'participation'
  | 'startsOn'
  | 'isInForce'
  | 'placeArranged'
  | 'participationArranged'
  | 'arrangementId'
  | 'kindArranged'
  | 'intervalDays'
  | 'fundingLineId'
  | 'arrangedFrom'
  | 'arrangedUntil'
  | 'placeHeld'
  | 'kindHeld'
  | 'lastHeldOn'
  | 'minutesHeldInYear'
  | 'placeAway'
  | 'awayFrom'
  | 'awayUntil';
type Entries = (column: Column) => readonly string[];

/** Supervision of these contracts, or of those in force on the day in some participations; ordered by id of contract. */
export async function findSupervision(
  request: TrackerRequest,
  moment: Moment,
  which: Which,
): Promise<SupervisionOfContract[]> {
  const columns = (await ('contracts' in which
    ? request.reader.row<Columns>(moment, OF_CONTRACTS, [moment.asOf, uuidArray(which.contracts), null])
    : request.reader.row<Columns>(moment, IN_FORCE, [moment.asOf, null, uuidArray(which.inForceIn)])))!;
  const entries: Entries = (column) => columns[column]?.split(',') ?? [];
  const arrangedFor = arrangements(entries, columns.provider ?? []);
  const held = sessionsHeld(entries);
  const away = absences(entries);
  const [contractIds, workerIds, participations] = [
    entries('contractId'),
    entries('workerId'),
    entries('participation'),
  ];
  const [startDays, inForce] = [entries('startsOn') as Day[], entries('isInForce')];
  const found: SupervisionOfContract[] = [];
  entries('placeOfContract').forEach((place, at) => {
    const [contractId, participationId, startsOn] = [contractIds[at]!, participations[at]!, startDays[at]!];
    const recorded: SupervisionRecorded[] = [];
    for (const kind of SUPERVISION_KINDS) {
      const arranged = arrangedFor(kind, place, participationId);
      const session = held.get(kind)?.get(place);
      if (arranged.length === 0 && !session) continue;
      const applies = inForce[at] ? arrangementInForce(arranged, moment.asOf) : null;
      const since = applies && agreedSince(arranged, applies);
      recorded.push({
        contractId,
        kind,
        arrangementId: applies && applies.id,
        provider: applies && applies.provider,
        intervalDays: applies && applies.intervalDays,
        fundingLineId: applies && applies.fundingLineId,
        clockStartsOn: since !== null && since > startsOn ? since : startsOn,
        lastHeldOn: session ? session.lastHeldOn : null,
        minutesHeldInYear: session ? session.minutes : 0,
        absences: away.get(place) ?? NEVER_AWAY,
      });
    }
    found[Number(place) - 1] = { contractId, workerId: workerIds[at]!, participationId, startsOn, recorded };
  });
  return found;
}

const NOTHING: readonly Arranged[] = [];
const NEVER_AWAY: readonly Absence[] = [];

type ByKind<Value> = ReadonlyMap<SupervisionKind, Map<string, Value>>;
const byKind = <Value>(): ByKind<Value> => new Map(SUPERVISION_KINDS.map((kind) => [kind, new Map<string, Value>()]));

/** What is agreed of a kind for a contract: its own, and that for everyone in its participation. */
function arrangements(entries: Entries, providers: readonly string[]) {
  const [own, forEveryone] = [byKind<Arranged[]>(), byKind<Arranged[]>()];
  const [places, participations, kinds] = [
    entries('placeArranged'),
    entries('participationArranged'),
    entries('kindArranged') as readonly SupervisionKind[],
  ];
  const [ids, intervals, lines] = [entries('arrangementId'), entries('intervalDays'), entries('fundingLineId')];
  const [from, until] = [entries('arrangedFrom'), entries('arrangedUntil')];
  ids.forEach((id, at) => {
    const isOwn = places[at] !== '';
    const of = (isOwn ? own : forEveryone).get(kinds[at]!)!;
    const whose = isOwn ? places[at]! : participations[at]!;
    const arranged: Arranged = {
      id,
      isOwn,
      provider: providers[at]!,
      intervalDays: intervals[at] ? Number(intervals[at]) : null,
      fundingLineId: lines[at] || null,
      startsOn: from[at] as Day,
      endsOn: (until[at] || null) as Day | null,
    };
    const others = of.get(whose);
    if (others) others.push(arranged);
    else of.set(whose, [arranged]);
  });
  return (kind: SupervisionKind, place: string, participation: string): readonly Arranged[] => {
    const ownOnes = own.get(kind)!.get(place);
    const everyones = forEveryone.get(kind)!.get(participation);
    return ownOnes && everyones ? [...ownOnes, ...everyones] : (ownOnes ?? everyones ?? NOTHING);
  };
}

function sessionsHeld(entries: Entries): ByKind<{ lastHeldOn: Day; minutes: number }> {
  const held = byKind<{ lastHeldOn: Day; minutes: number }>();
  const [places, kinds] = [entries('placeHeld'), entries('kindHeld') as readonly SupervisionKind[]];
  const [days, minutes] = [entries('lastHeldOn') as readonly Day[], entries('minutesHeldInYear')];
  places.forEach((place, at) => {
    held.get(kinds[at]!)!.set(place, { lastHeldOn: days[at]!, minutes: Number(minutes[at]) });
  });
  return held;
}

function absences(entries: Entries): ReadonlyMap<string, readonly Absence[]> {
  const away = new Map<string, Absence[]>();
  const [from, until] = [entries('awayFrom') as readonly Day[], entries('awayUntil') as readonly Day[]];
  entries('placeAway').forEach((place, at) => {
    const absence = { startsOn: from[at]!, endsOn: until[at] || null };
    const others = away.get(place);
    if (others) others.push(absence);
    else away.set(place, [absence]);
  });
  return away;
}
