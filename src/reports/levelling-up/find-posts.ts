import { sqlFile } from '../../database/sql-file.js';
import { CertaintyLevel } from '../../funding/calculations/certainty-at-least.js';
import { Day } from '../../kernel/day.js';
import { scaledOrNull } from '../../kernel/decimal.js';
import { Moment } from '../../kernel/moment.js';
import { Pence, penceFromPounds } from '../../kernel/money.js';
import { Stretch } from '../../kernel/stretches.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { levelNumber } from '../funding-cliff/funding-cliff.query.js';
import { PayingLine } from './who-pays.js';

const LINES_OF_POSTS = sqlFile(__dirname, 'lines-of-posts.sql');
const PLACES_OF_POSTS = sqlFile(__dirname, 'places-of-posts.sql');

type Participations = ReadonlyMap<string, unknown>;

export interface LineOfPost extends PayingLine {
  readonly postId: string;
  readonly funderId: string;
}

/** What pays each post in a period, at a certainty. */
export async function findLinesOfPosts(
  request: TrackerRequest,
  moment: Moment,
  participations: Participations,
  certainty: CertaintyLevel,
  { startsOn, endsOn }: Stretch,
): Promise<LineOfPost[]> {
  const values = [moment.asOf, levelNumber(certainty), [...participations.keys()], startsOn, endsOn];
  return request.reader.rows<LineOfPost>(moment, LINES_OF_POSTS, values);
}

export interface PlaceOfPost {
  /** Null where its programme is in no partnership. */
  readonly partnershipCode: string | null;
  /** Hundredths of one WTE; null where the post is not open on the day. */
  readonly fundedWte: number | null;
  /** Pence a year; null where it is not recorded. */
  readonly annualCostPence: Pence | null;
}

interface PlaceRow extends Pick<PlaceOfPost, 'partnershipCode'> {
  readonly postId: string;
  readonly fundedWte: string | null;
  readonly annualCost: string | null;
}

/** Where each post is, and its price, on a day. */
export async function findPlacesOfPosts(
  request: TrackerRequest,
  moment: Moment,
  participations: Participations,
  on: Day,
): Promise<Map<string, PlaceOfPost>> {
  const rows = await request.reader.rows<PlaceRow>(moment, PLACES_OF_POSTS, [on, [...participations.keys()]]);
  return new Map(
    rows.map(({ postId, partnershipCode, fundedWte, annualCost }) => [
      postId,
      {
        partnershipCode,
        fundedWte: scaledOrNull(fundedWte, 2),
        annualCostPence: annualCost === null ? null : penceFromPounds(annualCost),
      },
    ]),
  );
}
