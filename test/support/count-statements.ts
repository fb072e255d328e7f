import { Client } from 'pg';

/** How many statements reach PostgreSQL while the work is done, from every connection of this process. */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const send = Client.prototype.query;
  let count = 0;
  Client.prototype.query = function (this: Client, ...given: unknown[]) {
    count += 1;
    return (send as (...args: unknown[]) => unknown).apply(this, given);
  } as typeof send;
  try {
    await work();
    return count;
  } finally {
    Client.prototype.query = send;
  }
}
