import { sqlFile } from '../database/sql-file.js';
import { Day } from '../kernel/day.js';
import { Moment } from '../kernel/moment.js';
import { NoValue, noValue, NoValueReason } from '../web/no-value.js';
import { TrackerRequest } from '../web/tracker-request.js';

const SQL = { ...sqlFile(__dirname, 'people-in-scope.sql'), name: 'people-in-scope.sql' };

/** Of whom statistics are asked; parts that are left out do not limit, several must all hold. */
export interface PeopleQuestion {
  readonly programme?: string | null;
  readonly employer?: string | null;
  /** Codes of a partnership and of a health board. */
  readonly partnership?: string | null;
  readonly board?: string | null;
  /** Days on which programmes are in a place by their posts too: questions about money go by where posts are. */
  readonly postsCountedOn?: readonly Day[];
}

/** An employer's part in a programme. */
export interface Participation {
  readonly employer: string;
  readonly programme: string;
}

export type PeopleInScope =
  | {
      readonly allowed: true;
      /** By their ids: count the contracts that belong to one of them. */
      readonly participations: ReadonlyMap<string, Participation>;
      /** The same employers and programmes, each once. */
      readonly employers: readonly string[];
      readonly programmes: readonly string[];
      /** What the answer leaves out by right, in sentences. */
      readonly caveats: readonly string[];
    }
  | { readonly allowed: false; readonly noValue: NoValue };

interface Row {
  /** Side by side, joined by commas: the employer and the programme of each participation; null where there is none. */
  readonly participations: string | null;
  readonly employers: string | null;
  readonly programmes: string | null;
  readonly reachesOutside: boolean;
  readonly employersInAll: number;
  readonly employersSharing: number;
}

const INSTEAD = 'Terms sheets, which are about no person, and funding and posts may be asked for instead.';

/**
 * Whose people someone may be told statistics about.
 *
 * Administrators: everyone's. HR editors: their own employers' people. Leads: those of programmes in scope in which every
 * employer shares pseudonymised terms, judged now also for questions about the past. The answer depends on who takes part
 * and who shares, never on whether there are people to count, so that a refusal tells nothing of them.
 */
export async function peopleInScope(
  request: TrackerRequest,
  moment: Moment,
  question: PeopleQuestion,
): Promise<PeopleInScope> {
  const { role, ownEmployers, programmes } = request.actor;
  switch (role) {
    case 'ADMINISTRATOR':
      return allowed(await ask(request, moment, question, null, null), []);
    case 'HR_EDITOR': {
      const isOwn = question.employer == null ? ownEmployers.length > 0 : ownEmployers.includes(question.employer);
      if (!isOwn) return outside('Statistics about people of an employer are for its own HR editors.');
      return allowed(await ask(request, moment, question, ownEmployers, null), [
        'Counts the people of your own employers only.',
      ]);
    }
    case 'STRATEGIC_LEAD': {
      const inScope = programmes === 'ALL' ? null : programmes;
      return judgeSharing(question, inScope, await ask(request, moment, question, null, inScope));
    }
    case 'ANALYST':
      return outside(
        'Statistics about people are for HR editors of the employer, and for leads of programmes in which every employer shares them.',
      );
  }
}

function judgeSharing(question: PeopleQuestion, inScope: readonly string[] | null, row: Row): PeopleInScope {
  if (inScope !== null && isOutside(question, inScope, row)) {
    return outside('Statistics about people are for leads of the programmes they work in.');
  }
  if (row.employersSharing < row.employersInAll) {
    return {
      allowed: false,
      noValue: noValue(
        NoValueReason.NOT_SHARED_BY_EVERY_EMPLOYER,
        `${row.employersSharing} of the ${row.employersInAll} employers in these programmes ${row.employersSharing === 1 ? 'shares' : 'share'} pseudonymised terms with you; exact statistics need all of them. ${INSTEAD}`,
      ),
    };
  }
  return allowed(row, row.reachesOutside ? ['Counts the programmes in your scope only.'] : []);
}

function isOutside({ programme, partnership }: PeopleQuestion, inScope: readonly string[], row: Row): boolean {
  if (programme != null) return !inScope.includes(programme);
  return partnership != null ? row.reachesOutside : row.programmes === null;
}

function ask(
  request: TrackerRequest,
  moment: Moment,
  { programme, employer, partnership, board, postsCountedOn }: PeopleQuestion,
  employers: readonly string[] | null,
  programmes: readonly string[] | null,
): Promise<Row> {
  const place = [partnership ?? null, board ?? null];
  const values = [programme ?? null, employer ?? null, ...place, employers, programmes, postsCountedOn ?? null];
  return request.reader.rows<Row>(moment, SQL, values).then(([row]) => row!);
}

function allowed(row: Row, caveats: readonly string[]): PeopleInScope {
  const [ids, employers, programmes] = [row.participations, row.employers, row.programmes].map(listed) as [
    string[],
    string[],
    string[],
  ];
  const parts = ids.map((id, at) => [id, { employer: employers[at]!, programme: programmes[at]! }] as const);
  return {
    allowed: true,
    participations: new Map(parts),
    employers: [...new Set(employers)],
    programmes: [...new Set(programmes)],
    caveats,
  };
}

function listed(ids: string | null): string[] {
  return ids === null ? [] : ids.split(',');
}

function outside(sentence: string): PeopleInScope {
  return { allowed: false, noValue: noValue(NoValueReason.OUTSIDE_YOUR_RIGHTS, `${sentence} ${INSTEAD}`) };
}
