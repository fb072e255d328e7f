import { PoolClient } from 'pg';
import { Actor } from '../auth/actor.js';

/** Who is asking and from where, as one transaction is told it. */
export interface Session {
  readonly actor: Actor;
  /** `API`, `FORM`, `FILE`, `COMMAND_LINE`: kept with every audit entry. */
  readonly source: string;
  readonly requestId: string;
  /** The hash of the token they signed in with; left out where it was none of ours. */
  readonly tokenHash?: Buffer;
}

/** Tells the open transaction who is asking; row-level security and the audit log read it. Gone when it ends. */
export async function tellDatabase(client: PoolClient, { actor, source, requestId }: Session): Promise<void> {
  await client.query({
    name: 'session',
    text: `SELECT set_config('app.actor_id', $1, true), set_config('app.role', $2, true),
                  set_config('app.own_employers', $3, true), set_config('app.programmes', $4, true),
                  set_config('app.shared_participations', $5, true), set_config('app.source', $6, true),
                  set_config('app.request_id', $7, true)`,
    values: [
      actor.userId,
      actor.role,
      uuidArray(actor.ownEmployers),
      actor.programmes === 'ALL' ? '*' : uuidArray(actor.programmes),
      uuidArray(actor.sharedParticipations),
      source,
      requestId,
    ],
  });
}

/** Ids as the database reads an array of them: the driver would look at each character of each. */
export function uuidArray(ids: Iterable<string>): string {
  return `{${[...ids].join(',')}}`;
}
