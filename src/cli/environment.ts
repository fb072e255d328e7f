import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../database/package-root.js';
import { readSettings, Settings, SettingsError } from '../web/settings.js';

/** A wrong setting ends the program with this; another number than a failure while running. */
const WRONG_SETTINGS = 2;

/**
 * The settings from the environment and, for what is not set there, from a `.env` file beside package.json. A mistake
 * ends the program with a sentence for each.
 */
export function readEnvironment(): Settings {
  const file = join(PACKAGE_ROOT, '.env');
  try {
    if (existsSync(file)) process.loadEnvFile(file);
    return readSettings(process.env);
  } catch (error) {
    const sentences =
      error instanceof SettingsError ? error.message : `${file} cannot be read: ${(error as Error).message}`;
    console.error(`${sentences}\nEvery setting and its meaning is in .env.example.`);
    return process.exit(WRONG_SETTINGS);
  }
}
