import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { INestApplicationContext } from '@nestjs/common';
import { Database } from '../database/database.js';
import { PACKAGE_ROOT } from '../database/package-root.js';
import { UploadedFile } from '../imports/reading/uploaded-file.js';
import { admitDemonstrationUsers, dismissDemonstrationUsers } from './demonstration-users.js';
import { chooseSharing } from './choose-sharing.js';
import { enterInRounds } from './enter-in-rounds.js';
import { saveScenarios } from './save-scenarios.js';

type Say = (sentence: string) => void;

/** The workbooks people can open, change and bring in themselves, and what was first entered wrong. */
const WORKBOOKS = ['demonstration-programme.xlsx', 'second-programme.xlsx', 'third-programme.xlsx'];
const FIRST_SAID = 'first-said/terms.csv';

/** Signs in as the owner of the tables for what is entered in rounds; all else is done as requests are. */
export interface DemonstrationSettings {
  readonly isDemonstration: boolean;
  readonly ownerUrl: string;
  readonly say?: Say;
}

/**
 * Everything the demonstration needs, brought in when it is not there yet. The programmes come before their people: whose
 * scopes follow from their employers. What an employer shares, and what a lead supposes, only they say.
 */
async function loadDemonstration(app: INestApplicationContext, ownerUrl: string, say: Say): Promise<void> {
  const workbooks = await Promise.all(WORKBOOKS.map(read));
  await enterInRounds(app, { workbooks, firstSaid: await read(FIRST_SAID), ownerUrl, say });
  await admitDemonstrationUsers(app.get(Database));
  await chooseSharing(app);
  await saveScenarios(app);
}

/** Where the demonstration is off, its people may not come in, whatever tokens they were given before. */
export async function admitOrDismiss(
  app: INestApplicationContext,
  { isDemonstration, ownerUrl, say = () => {} }: DemonstrationSettings,
): Promise<void> {
  if (isDemonstration) await loadDemonstration(app, ownerUrl, say);
  else await dismissDemonstrationUsers(app.get(Database));
}

async function read(path: string): Promise<UploadedFile> {
  return { name: basename(path), bytes: await readFile(join(PACKAGE_ROOT, 'examples', path)) };
}
