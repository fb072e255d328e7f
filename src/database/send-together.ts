import { PoolClient } from 'pg';

/** What is sent in one turn leaves in one piece: each piece costs a call to the system here, and wakes the database there. */
export function sendTogether(client: PoolClient): void {
  const { stream } = client.connection;
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}
