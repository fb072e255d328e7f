import { sqlFile } from '../database/sql-file.js';
import { scaled } from '../kernel/decimal.js';
import { penceFromPounds } from '../kernel/money.js';
import { findInList } from '../web/list.js';
import { moneyValue, noValue, NoValueReason } from '../web/no-value.js';
import { Batch, grouped, JoinBatch } from '../web/tracker-request.js';
import { POSTS } from './post.list.js';
import { PostModel, PostStateModel } from './post.model.js';

const STATES = sqlFile(__dirname, 'post-states.sql');

type StateRow = Omit<PostStateModel, 'fundedWte' | 'annualCost'> & {
  postId: string;
  fundedWte: string;
  annualCost: string | null;
};

export const postById: Batch<string, PostModel | null> = (request, moment, ids) =>
  findInList(request, moment, POSTS, ids);

export const joinedPost: JoinBatch<string, PostModel | null> = (request, moment, ids, asked) =>
  findInList(request, moment, POSTS, ids, asked);

/** Every state of a post, earliest first; a post has few. */
export const statesOfPost: Batch<string, PostStateModel[]> = async (request, moment, ids) => {
  const rows = await request.reader.rows<StateRow>(moment, STATES, [ids]);
  return grouped(ids, rows, (row) => row.postId).map((states) => states.map(readState));
};

/** An employer's posts open on the day asked about. */
export const openPostsOfEmployer = openPostsBy('employer_id', (post) => post.employerId);

/** A programme's posts open on the day asked about, of every employer. */
export const openPostsOfProgramme = openPostsBy('programme_id', (post) => post.programmeId);

function openPostsBy(
  column: 'employer_id' | 'programme_id',
  keyOf: (post: PostModel) => string,
): Batch<string, PostModel[]> {
  return async (request, moment, ids) => {
    const { columns, read } = POSTS.rows.whole;
    const rows = await request.reader.rows<unknown[]>(
      moment,
      {
        text: `SELECT ${columns} FROM post
       WHERE post.${column} = ANY ($1::uuid[]) AND post.opened_on <= $2 AND (post.closed_on IS NULL OR post.closed_on >= $2)
       ORDER BY post.reference, post.id`,
        asArrays: true,
      },
      [ids, moment.asOf],
    );
    const posts = rows.map((row) => read(row, moment));
    return grouped(ids, posts, keyOf);
  };
}

function readState({ fundedWte, annualCost, ...state }: StateRow): PostStateModel {
  return {
    ...state,
    fundedWte: scaled(fundedWte, 2),
    annualCost:
      annualCost === null
        ? noValue(NoValueReason.NOT_RECORDED, 'The annual cost of this post has not been entered.')
        : moneyValue(penceFromPounds(annualCost)),
  };
}
