import { Day, dayInLondon } from '../../kernel/day.js';
import { Stretch } from '../../kernel/stretches.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { PeopleQuestion } from '../people-in-scope.js';
import { KnownChange, PublishedThing } from './known-change.js';
import { PUBLISHED_CHANGES, RECORDED_CHANGES, RecordTable } from './recorded-changes.js';
import { ChangedThing, ChangeKind } from './restatement.enums.js';

export interface Between {
  /** What changed later than this, */
  readonly from: Date;
  /** up to this; null: up to now. */
  readonly until: Date | null;
  /** The days of which the figure looks at what is published. */
  readonly days: Stretch;
}

const WHAT: Readonly<Record<RecordTable, ChangedThing>> = {
  contract: ChangedThing.CONTRACT,
  terms: ChangedThing.TERMS,
  post: ChangedThing.POST,
  participation: ChangedThing.PARTICIPATION,
  worker: ChangedThing.WORKER,
  programme_guidance: ChangedThing.GUIDANCE,
  programme_partnership: ChangedThing.PROGRAMME_AREA,
  terms_sheet: ChangedThing.TERMS_SHEET,
  terms_sheet_leave_step: ChangedThing.TERMS_SHEET_LEAVE,
};

interface RecordedRow {
  readonly name: RecordTable;
  readonly at: Date;
  readonly kind: ChangeKind;
  readonly records: number;
  readonly fields: string | null;
  readonly firstFrom: Day | null;
  readonly lastFrom: Day | null;
}

type PublishedRow = Omit<RecordedRow, 'name' | 'fields'> & {
  readonly name: PublishedThing;
  readonly subject: string;
  readonly source: string;
};

/** Everything that changed between two instants in what is known and could move a figure about these people, in order. */
export async function findKnownChanges(
  request: TrackerRequest,
  { programme, employer, partnership }: PeopleQuestion,
  { from, until, days }: Between,
): Promise<KnownChange[]> {
  const { role, ownEmployers, programmes } = request.actor;
  const scope = [
    programme ?? null,
    employer ?? null,
    partnership ?? null,
    role === 'HR_EDITOR' ? ownEmployers : null,
    programmes === 'ALL' || role !== 'STRATEGIC_LEAD' ? null : programmes,
  ];
  const recorded = await request.reader.rows<RecordedRow>(null, RECORDED_CHANGES, [
    ...scope,
    from,
    until ?? 'infinity',
  ]);
  const published = await request.reader.rows<PublishedRow>(null, PUBLISHED_CHANGES, [
    ...scope,
    ...[dayInLondon(from), dayInLondon(until ?? request.now)],
    ...[days.startsOn, days.endsOn],
  ]);
  const changes: KnownChange[] = [
    ...recorded.map(({ name, fields, ...row }) => ({
      ...row,
      what: WHAT[name],
      fields: [...new Set(fields?.split(',') ?? [])],
      subject: null,
      source: null,
    })),
    ...published.map(({ name, ...row }) => ({ ...row, what: name, fields: [] })),
  ];
  return changes.sort((a, b) => a.at.getTime() - b.at.getTime());
}
