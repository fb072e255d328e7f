import { AgeBandYears, HeldAgeBand } from '../../contracts/calculations/age-band.js';
import { sqlFile } from '../../database/sql-file.js';
import { Day } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { LeaveTakenUpTo } from './untaken-leave.js';

const AGE_BANDS = sqlFile(__dirname, 'age-bands-of.sql');
const LEAVE_TAKEN = sqlFile(__dirname, 'leave-taken-by.sql');

interface AgeBandRow {
  readonly worker_id: string;
  readonly band: AgeBandYears;
  readonly held_on: Day;
}

interface LeaveTakenRow {
  readonly contract_id: string;
  readonly up_to: Day;
  readonly taken_minutes: number;
}

/** What only HR editors of the employer and administrators may know: of anyone else nothing is found, whatever is recorded. */
export interface PersonalFacts {
  readonly ageBandOf: ReadonlyMap<string, HeldAgeBand>;
  readonly leaveTakenOf: ReadonlyMap<string, LeaveTakenUpTo>;
}

/** Age bands by worker, and by contract the leave taken that was last stated. */
export async function findPersonalFacts(
  request: TrackerRequest,
  moment: Moment,
  employers: readonly string[],
): Promise<PersonalFacts> {
  const [bands, taken] = await Promise.all([
    request.reader.rows<AgeBandRow>(moment, AGE_BANDS, [employers]),
    request.reader.rows<LeaveTakenRow>(moment, LEAVE_TAKEN, [employers, moment.asOf]),
  ]);
  return {
    ageBandOf: new Map(bands.map(({ worker_id, band, held_on }) => [worker_id, { band, heldOn: held_on }])),
    leaveTakenOf: new Map(taken.map((row) => [row.contract_id, { upTo: row.up_to, minutes: row.taken_minutes }])),
  };
}

/** Whether facts about people like these are for the person asking at all. */
export function seesPersonalFacts({ actor }: TrackerRequest): boolean {
  return actor.role === 'HR_EDITOR' || actor.role === 'ADMINISTRATOR';
}
