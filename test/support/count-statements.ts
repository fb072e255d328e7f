import { Client } from 'pg';

/**
 * How many statements reach PostgreSQL while the work is done, from every connection of this process. Settings of the planner
 * are not counted: they change between two statements where those need others, so how often goes by the order in which the parts
 * of a question happen to ask.
 */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const send = Client.prototype.query;
  let count = 0;
  Client.prototype.query = function (this: Client, ...given: unknown[]) {
    if (!/^SET LOCAL /.test(String(given[0]))) count += 1;
    return (send as (...args: unknown[]) => unknown).apply(this, given);
  } as typeof send;
  try {
    await work();
    return count;
  } finally {
    Client.prototype.query = send;
  }
}
