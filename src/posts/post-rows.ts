import { Transaction } from '../database/transaction.js';
import { scaled, scaledOrNull } from '../kernel/decimal.js';
import { Day } from '../kernel/day.js';
import { Problems, refuse } from '../kernel/problem.js';
import { PostStateValues } from './check-post.js';
import { PostRole } from './post.enums.js';

/** The keys every row below a participation carries. */
export interface ParticipationKeys {
  readonly employerId: string;
  readonly programmeId: string;
  readonly participationId: string;
}

export interface PostRow extends ParticipationKeys {
  readonly id: string;
  readonly version: number;
  readonly reference: string;
  readonly role: PostRole;
  readonly openedOn: Day;
  readonly closedOn: Day | null;
}

export interface PostStateRow extends PostStateValues, ParticipationKeys {
  readonly id: string;
  readonly version: number;
  readonly postId: string;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
}

/** A post within a change; one refusal where there is none, or none this person may see. */
export async function getPost(tx: Transaction, id: string, path: readonly string[]): Promise<PostRow> {
  const post = await tx.row<PostRow>(
    `SELECT post.id, post.version, post.employer_id AS "employerId", post.programme_id AS "programmeId",
            post.participation_id AS "participationId", post.reference, post.role, post.opened_on AS "openedOn", post.closed_on AS "closedOn"
     FROM post WHERE post.id = $1`,
    [id],
  );
  return (
    post ?? refuse('NOT_FOUND', path, 'No post with this id is visible to you; look it up again in the list of posts.')
  );
}

const STATE = `SELECT post_state.id, post_state.version, post_state.post_id AS "postId", post_state.employer_id AS "employerId",
    post_state.programme_id AS "programmeId", post_state.participation_id AS "participationId", post_state.funded_wte AS "fundedWte",
    post_state.status, post_state.annual_cost AS "annualCost", post_state.starts_on AS "startsOn", post_state.ends_on AS "endsOn"
  FROM post_state`;

type RawState = Omit<PostStateRow, 'fundedWte' | 'annualCost'> & { fundedWte: string; annualCost: string | null };

/** Every state of a post, earliest first. */
export async function statesOf(tx: Transaction, postId: string): Promise<PostStateRow[]> {
  const rows = await tx.rows<RawState>(`${STATE} WHERE post_state.post_id = $1 ORDER BY post_state.starts_on`, [
    postId,
  ]);
  return rows.map(readState);
}

export async function getState(tx: Transaction, id: string, path: readonly string[]): Promise<PostStateRow> {
  const row = await tx.row<RawState>(`${STATE} WHERE post_state.id = $1`, [id]);
  return row
    ? readState(row)
    : refuse('NOT_FOUND', path, 'No state of a post with this id is visible to you; read the post again.');
}

/** The participation a new post belongs to, named by itself or by employer and programme. */
export async function findParticipation(
  tx: Transaction,
  problems: Problems,
  {
    participation,
    employer,
    programme,
  }: { participation?: string | null; employer?: string | null; programme?: string | null },
): Promise<ParticipationKeys | null> {
  const isNamedOnce = participation ? !employer && !programme : Boolean(employer && programme);
  if (!isNamedOnce) {
    problems.add(
      'WHICH_PARTICIPATION',
      ['participation'],
      'Say whose post it is: either the participation, or the employer and the programme.',
    );
    return null;
  }
  const found = await tx.row<ParticipationKeys>(
    `SELECT participation.employer_id AS "employerId", participation.programme_id AS "programmeId", participation.id AS "participationId"
     FROM participation
     WHERE participation.id = $1::uuid OR (participation.employer_id = $2::uuid AND participation.programme_id = $3::uuid)`,
    [participation ?? null, employer ?? null, programme ?? null],
  );
  problems.require(
    found !== null,
    'NO_PARTICIPATION',
    [participation ? 'participation' : 'programme'],
    'This employer takes no part in this programme; record its participation first.',
  );
  return found;
}

function readState({ fundedWte, annualCost, ...row }: RawState): PostStateRow {
  return { ...row, fundedWte: scaled(fundedWte, 2), annualCost: scaledOrNull(annualCost, 2) };
}
