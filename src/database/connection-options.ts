import { types } from 'pg';
import { DataSourceOptions, MixedList } from 'typeorm';

const DATE_OID = 1082;
const INSTANT_OID = 1184;
const UUID_ARRAY_OID = 2951;
/** The package types its own list of types, which has no arrays. */
type TypeId = Parameters<typeof types.setTypeParser>[0];

/** Days are days: pg would otherwise make an instant of each, at midnight where the server happens to be. */
types.setTypeParser(DATE_OID, (text) => text);

/**
 * Every record has an instant, and the general parser takes several times as long for it. Sessions are in Scotland's time,
 * which since 1900 is whole hours away from Greenwich's; whatever else there may be is left to that parser.
 */
const parseAnyInstant = types.getTypeParser(INSTANT_OID) as (text: string) => Date;
types.setTypeParser(INSTANT_OID, (text) =>
  /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?[+-]\d\d$/.test(text)
    ? new Date(`${text.slice(0, 10)}T${text.slice(11)}:00`)
    : parseAnyInstant(text),
);

/** `{a,b}`: the general parser looks at each character, and the ids someone may see come by the thousand. */
types.setTypeParser(UUID_ARRAY_OID as TypeId, (text) => (text === '{}' ? [] : text.slice(1, -1).split(',')));

export interface ConnectionSettings {
  /** The sign-in used while running. */
  readonly url: string;
  /** True when that sign-in is the owner's: every session then steps down to the role `tracker_app`. */
  readonly stepDown: boolean;
  readonly poolSize: number;
}

/** How the running application connects: as a role that owns nothing, and never waiting for ever. */
export function connectionOptions(
  { url, stepDown, poolSize }: ConnectionSettings,
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- the type TypeORM asks for
  entities: MixedList<Function>,
): DataSourceOptions {
  const session = {
    search_path: 'tracker,public',
    statement_timeout: '30s',
    lock_timeout: '5s',
    // Reports sort and hash thousands of rows; the default of 4 MB sends them to disk.
    work_mem: '32MB',
    // Compiling the plan of a report takes longer than running it.
    jit: 'off',
    idle_in_transaction_session_timeout: '60s',
    timezone: 'Europe/London',
    ...(stepDown ? { role: 'tracker_app' } : {}),
  };
  return {
    type: 'postgres',
    url,
    entities,
    synchronize: false,
    applicationName: 'clw-tracker',
    poolSize,
    connectTimeoutMS: 10_000,
    extra: {
      // Statements are sent without waiting for the answer to the one before; each still gets its own answer, or its own error.
      pipeline: true,
      options: Object.entries(session)
        .map(([name, value]) => `-c ${name}=${value}`)
        .join(' '),
    },
  };
}
