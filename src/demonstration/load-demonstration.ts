import { INestApplicationContext } from '@nestjs/common';
import { Database } from '../database/database.js';
import { admitDemonstrationUsers, dismissDemonstrationUsers } from './demonstration-users.js';

/**
 * Everything the demonstration needs, brought in when it is not there yet. The programme comes before its people: their
 * scopes follow from its employers.
 */
async function loadDemonstration(app: INestApplicationContext): Promise<void> {
  await admitDemonstrationUsers(app.get(Database));
}

/** Where the demonstration is off, its people may not come in, whatever tokens they were given before. */
export async function admitOrDismiss(app: INestApplicationContext, isDemonstration: boolean): Promise<void> {
  if (isDemonstration) await loadDemonstration(app);
  else await dismissDemonstrationUsers(app.get(Database));
}
