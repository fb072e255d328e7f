import { Reader } from '../../database/reader.js';
import { sqlFile } from '../../database/sql-file.js';
import { Known, known, unknown } from '../../kernel/known.js';
import { BoardModel, PartnershipModel } from '../models/places.model.js';

const BOARDS = sqlFile(__dirname, 'boards.sql');
const PARTNERSHIPS = sqlFile(__dirname, 'partnerships.sql');

/** Boards by name; only those with a code where codes are given. Old codes find what replaced them. */
export function findBoards(
  reader: Reader,
  { codes = null }: { readonly codes?: readonly string[] | null } = {},
): Promise<BoardModel[]> {
  return reader.rows<BoardModel>(null, BOARDS, [codes]);
}

/** Partnerships by name; only those with a code, or of a board, where these are given. Old codes find what replaced them. */
export function findPartnerships(
  reader: Reader,
  {
    codes = null,
    boards = null,
  }: { readonly codes?: readonly string[] | null; readonly boards?: readonly string[] | null } = {},
): Promise<PartnershipModel[]> {
  return reader.rows<PartnershipModel>(null, PARTNERSHIPS, [codes, boards]);
}

/** The partnership that a code stands for today: S37000015 was Glasgow City's until 2019 and finds S37000034. */
export async function resolvePartnershipCode(
  reader: Reader,
  code: string,
): Promise<Known<PartnershipModel, 'NO_SUCH_PARTNERSHIP'>> {
  const [partnership] = await findPartnerships(reader, { codes: [code] });
  return partnership ? known(partnership) : unknown('NO_SUCH_PARTNERSHIP');
}

/** The board that a code stands for today: S08000021 was Greater Glasgow and Clyde's until 2019 and finds S08000031. */
export async function resolveBoardCode(reader: Reader, code: string): Promise<Known<BoardModel, 'NO_SUCH_BOARD'>> {
  const [board] = await findBoards(reader, { codes: [code] });
  return board ? known(board) : unknown('NO_SUCH_BOARD');
}
