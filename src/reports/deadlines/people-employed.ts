import { seesReferences } from '../../auth/sees-people.js';
import { FixedTerm } from '../../contracts/calculations/four-years-of-fixed-terms.js';
import { reportFile } from '../../database/sql-file.js';
import { Day } from '../../kernel/day.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { Moment } from '../../kernel/moment.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { FundingScope, scopeValues } from '../funding-scope.js';

const PEOPLE = reportFile(__dirname, 'people-employed.sql');

/** A contract, with what is recorded of its worker. */
export interface PersonEmployed {
  readonly contract_id: string;
  readonly kind: 'PERMANENT' | 'FIXED_TERM' | 'SECONDMENT' | 'BANK';
  readonly starts_on: Day;
  readonly ends_on: Day | null;
  readonly worker_id: string;
  readonly post_id: string;
  readonly employer_id: string;
  readonly reference: string;
  readonly continuous_service_on: Day | null;
  readonly employer: string;
  readonly post: string;
  /** Only where everybody is asked for. */
  readonly money_ends_on: Day | null;
  /** Whether it is a fixed term and the worker has a further contract from the day after its end, or earlier. */
  readonly is_followed: boolean;
  readonly fixed_terms: readonly FixedTerm[];
}

/** The contracts between two days that the person asking may see, worker by worker. */
export async function findPeopleEmployed(
  request: TrackerRequest,
  moment: Moment,
  scope: FundingScope,
  { until, everybody }: { readonly until: Day; readonly everybody: boolean },
): Promise<PersonEmployed[][]> {
  const values = [moment.asOf, until, ...scopeValues(scope), everybody];
  const rows = await request.reader.rows<PersonEmployed>(moment, PEOPLE, values);
  return [...groupedBy(rows, (row) => row.worker_id).values()];
}

/** `W-12, post P-3 at Invented employer`; without the reference where it may not be seen. */
export function whoIs(request: TrackerRequest, { reference, employer_id, post, employer }: PersonEmployed): string {
  return `${seesReferences(request.actor, employer_id) ? `${reference}, ` : ''}post ${post} at ${employer}`;
}

/** The contract under which someone is employed on a day. */
export function contractOn<Held extends Pick<PersonEmployed, 'starts_on' | 'ends_on'>>(
  rows: readonly Held[],
  on: Day,
): Held | undefined {
  return rows.find((row) => row.starts_on <= on && (row.ends_on === null || row.ends_on >= on));
}
