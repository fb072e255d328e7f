import { resolve } from 'node:path';
import { ConnectionSettings } from '../database/connection-options.js';
import { startEmbeddedDatabase } from '../database/embedded/embedded-database.js';
import { PACKAGE_ROOT } from '../database/package-root.js';
import { Settings } from '../web/settings.js';
import { needsToStepDown } from './restricted-login.js';

/** The database the program works on: one of its own, or the one the settings name. */
export interface Store {
  /** Signs in as the owner of the tables: for migrations and published facts only. */
  readonly ownerUrl: string;
  /** How requests are served; to be asked for after migrating, for the role it needs is made there. */
  connection(): Promise<ConnectionSettings>;
  /** Where the data are, in words. */
  readonly place: string;
  /** Stops the database if it is our own and was started here. */
  close(): Promise<void>;
}

export async function openStore(settings: Settings, say: (sentence: string) => void): Promise<Store> {
  const poolSize = settings.DATABASE_POOL_SIZE;
  const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl } = settings;
  if (url === undefined) {
    const own = await startEmbeddedDatabase({ dataDirectory: resolve(PACKAGE_ROOT, settings.DATA_DIR), log: say });
    return {
      ownerUrl: own.ownerUrl,
      connection: async () => ({ url: own.appUrl, stepDown: false, poolSize }),
      place: `in ${own.directory}`,
      close: () => own.stop(),
    };
  }
  const { hostname, pathname } = new URL(url);
  return {
    ownerUrl: ownerUrl ?? url,
    connection: async () => ({
      url,
      stepDown: await needsToStepDown(url, { alone: ownerUrl === undefined }),
      poolSize,
    }),
    place: `on ${hostname || 'this machine'}, database ${decodeURIComponent(pathname.slice(1)) || '(the default)'}`,
    close: async () => {},
  };
}
