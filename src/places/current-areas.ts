import { GraphQLError } from 'graphql';
import { Reader } from '../database/reader.js';
import { resolveBoardCode, resolvePartnershipCode } from '../reference-data/reading/find-places.js';

/** A question about areas, by their codes. */
export interface AskedAreas {
  readonly partnership?: string | null;
  readonly board?: string | null;
}

/**
 * The same question with the codes that its areas have today: S37000015 was Glasgow City's until 2019 and asks about
 * S37000034. A code that no area has, or had, is refused: nothing is recorded under it, and nought would read as an answer.
 */
export async function currentAreas<Asked extends AskedAreas>(reader: Reader, asked: Asked): Promise<Asked> {
  const { partnership, board } = asked;
  const current: { partnership?: string; board?: string } = {};
  if (partnership != null) {
    const found = await resolvePartnershipCode(reader, partnership);
    current.partnership = found.known ? found.value.code : refuse('partnership', 'partnerships');
  }
  if (board != null) {
    const found = await resolveBoardCode(reader, board);
    current.board = found.known ? found.value.code : refuse('board', 'boards');
  }
  return { ...asked, ...current };
}

function refuse(kind: string, list: string): never {
  throw new GraphQLError(`No ${kind} has this code, or had it before; look the code up in the list of ${list}.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}
