import { sqlFile } from '../../database/sql-file.js';
import { PostRole, PostStatus } from '../../posts/post.enums.js';
import { PostStateService } from '../../posts/post-state.service.js';
import { PostService } from '../../posts/post.service.js';
import { choice, day, money, text, wte } from '../column.js';
import { refuse } from '../../kernel/problem.js';
import { sheet } from '../sheet.js';
import { employerName, programmeName } from './common-columns.js';

export const POSTS = sheet({
  name: 'posts',
  about:
    'Posts, filled or not, with what they are funded to be. A post that changed has one row for each state, each with the same reference.',
  columns: {
    employer: employerName,
    programme: programmeName,
    reference: text(60)("The employer's own reference; unique within the employer."),
    role: choice(PostRole)('What kind of work it is for.'),
    opened_on: day('First day of the post.'),
    closed_on: day.orNone('Last day of the post; empty while it is open.'),
    state_from: day('From which day the rest of the row holds; of the first row, the day the post opened.'),
    funded_wte: wte('Whole-time equivalents it is funded for.'),
    status: choice(PostStatus)('Whether someone fills it.'),
    annual_cost: money.orNone(
      'What it costs its funders in a full year, with on-costs, in £: the price agreed, not the cost of the person in it, for everyone who sees the post sees it; empty where not recorded.',
    ),
  },
  key: ['employer', 'reference', 'state_from'],
  anchor: ['employer', 'reference'],
  parts: ['state_from', 'funded_wte', 'status', 'annual_cost'],
  inOrderOf: 'state_from',
  links: {
    employer: { sheet: 'employers', by: ['employer'] },
    programme: { sheet: 'programmes', by: ['programme'] },
    participation: { sheet: 'participations', by: ['employer', 'programme'] },
  },
  end: 'closed_on',
  writers: 'EMPLOYER',
  held: sqlFile(__dirname, 'posts.sql'),
  columnOf: { on: 'closed_on', from: 'state_from' },
  async create({ tx, row, use, id, anchorId }) {
    const state = { fundedWte: row.funded_wte, status: row.status, annualCost: row.annual_cost };
    if (anchorId === null) {
      if (row.state_from !== row.opened_on) {
        refuse('FIRST_STATE_MISSING', ['state_from'], 'The first row of a new post holds from the day it opened.');
      }
      const post = await use(PostService).open(tx, {
        participation: id('participation'),
        reference: row.reference,
        role: row.role,
        openedOn: row.opened_on,
        ...state,
      });
      if (row.closed_on) await use(PostService).close(tx, { post, version: 1, on: row.closed_on });
      return post;
    }
    const inForce = await tx.row<{ id: string; version: number }>(
      `SELECT id, version FROM post_state
       WHERE post_id = $1 AND starts_on <= $2::date AND (ends_on IS NULL OR ends_on >= $2::date)`,
      [anchorId, row.state_from],
    );
    if (!inForce) {
      return refuse(
        'NOT_IN_FORCE',
        ['state_from'],
        'The post is not open on this day; give a day between its first and its last.',
      );
    }
    await use(PostStateService).change(tx, {
      state: inForce.id,
      version: inForce.version,
      from: row.state_from,
      ...state,
    });
    return anchorId;
  },
  async correct({ tx, row, use, isChanged, versionOf }, { id, partId }) {
    if (isChanged('programme')) {
      refuse('POST_STAYS_IN_PROGRAMME', ['programme'], 'A post stays in its programme; close it and open another.');
    }
    if (isChanged('role', 'opened_on', 'closed_on')) {
      const version = await versionOf('post', id);
      const { role, opened_on: openedOn, closed_on: closedOn } = row;
      await use(PostService).correct(tx, { post: id, version, role, openedOn, closedOn });
    }
    if (isChanged('funded_wte', 'status', 'annual_cost')) {
      await use(PostStateService).correct(tx, {
        state: partId!,
        version: await versionOf('post_state', partId!),
        fundedWte: row.funded_wte,
        status: row.status,
        annualCost: row.annual_cost,
      });
    }
  },
});
