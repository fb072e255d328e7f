import { INestApplicationContext } from '@nestjs/common';
import { Database } from '../database/database.js';
import { admitDemonstrationUsers } from './demonstration-users.js';

/**
 * Everything the demonstration needs, brought in when it is not there yet. The programme comes before its people: their
 * scopes follow from its employers.
 */
export async function loadDemonstration(app: INestApplicationContext): Promise<void> {
  await admitDemonstrationUsers(app.get(Database));
}
