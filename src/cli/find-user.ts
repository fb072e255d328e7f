import { Transaction } from '../database/transaction.js';
import { StartError } from '../kernel/start-error.js';

export interface FoundUser {
  readonly id: string;
  readonly version: number;
  readonly is_active: boolean;
}

/** The user of that handle; a sentence that names who there is when nobody has it. */
export async function findUser(tx: Transaction, handle: string): Promise<FoundUser> {
  const user = await tx.row<FoundUser>('SELECT id, version, is_active FROM app_user WHERE handle = $1', [handle]);
  if (user) return user;
  const others = await tx.rows<{ handle: string }>(
    `SELECT handle FROM app_user WHERE is_demonstration AND is_active ORDER BY role = 'HR_EDITOR', handle`,
  );
  const people = others.map((other) => other.handle).join(', ');
  throw new StartError(
    people
      ? `There is nobody called "${handle}". The demonstration has: ${people}.`
      : `There is nobody called "${handle}"; add them with "npm run cli -- user add ${handle} --role …".`,
  );
}
