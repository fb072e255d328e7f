import { Transaction } from '../database/transaction.js';
import { Problems } from '../kernel/problem.js';

/**
 * The codes that partnerships have today for the codes given, which may be ones they had before. One problem for each
 * code that no partnership has; `pathOf` says where in the input that is.
 */
export async function resolvePartnerships(
  tx: Transaction,
  problems: Problems,
  given: readonly string[],
  pathOf: (at: number) => readonly string[],
): Promise<string[]> {
  const rows = await tx.rows<{ code: string; predecessor: string | null }>(
    `SELECT partnership.code, partnership.predecessor_code AS predecessor FROM reference.partnership
     WHERE partnership.code = ANY ($1::text[]) OR partnership.predecessor_code = ANY ($1::text[])`,
    [given],
  );
  const codes = given.map((code) => rows.find((row) => row.code === code || row.predecessor === code)?.code);
  codes.forEach((code, at) =>
    problems.require(
      code !== undefined,
      'UNKNOWN_PARTNERSHIP',
      pathOf(at),
      'No partnership has this code, or had it before; look the code up in the list of partnerships.',
    ),
  );
  return codes.filter((code) => code !== undefined);
}
