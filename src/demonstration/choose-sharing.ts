import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { INestApplicationContext } from '@nestjs/common';
import { parse } from 'csv-parse/sync';
import { Authenticator } from '../auth/authenticator.js';
import { Database } from '../database/database.js';
import { PACKAGE_ROOT } from '../database/package-root.js';
import { programSession } from '../database/program-session.js';
import { ParticipationService } from '../programmes/participation.service.js';
import { SharingLevel } from '../programmes/programme.enums.js';

interface Choice {
  readonly employer: string;
  readonly programme: string;
  readonly sharing_level: SharingLevel;
}

interface Undecided {
  readonly id: string;
  readonly version: number;
  readonly user_id: string;
}

/**
 * Lets the invented HR editors choose what their employers share, each in their own name: nobody else may. A choice that
 * was made since stays.
 */
export async function chooseSharing(app: INestApplicationContext): Promise<void> {
  const database = app.get(Database);
  const undecided = await findUndecided(database, await readChoices());
  for (const { id, version, user_id: userId, sharingLevel } of undecided) {
    const actor = await app.get(Authenticator).findActor(userId);
    if (!actor) continue;
    await database.write({ actor, source: 'FILE', requestId: randomUUID() }, (tx) =>
      app.get(ParticipationService).changeSharingLevel(tx, { participation: id, version, sharingLevel }),
    );
  }
}

async function readChoices(): Promise<Choice[]> {
  const text = await readFile(join(PACKAGE_ROOT, 'examples', 'demonstration-sharing.csv'), 'utf8');
  return parse(text, { columns: true });
}

/** Participations that are as they began, with the level to choose and the HR editor to choose it. */
async function findUndecided(
  database: Database,
  choices: readonly Choice[],
): Promise<(Undecided & { sharingLevel: SharingLevel })[]> {
  const reader = database.reader(programSession(), { snapshot: false });
  try {
    const rows = await reader.rows<Undecided & { sharing_level: SharingLevel }>(
      null,
      `SELECT participation.id, participation.version, app_user.id AS user_id, choice.sharing_level
       FROM unnest($1::text[], $2::text[], $3::text[]) AS choice (employer, programme, sharing_level)
       JOIN employer ON employer.name = choice.employer AND employer.is_demonstration
       JOIN programme ON programme.name = choice.programme
       JOIN participation ON participation.employer_id = employer.id AND participation.programme_id = programme.id
       JOIN user_scope ON user_scope.employer_id = employer.id
       JOIN app_user ON app_user.id = user_scope.user_id AND app_user.is_demonstration AND app_user.role = 'HR_EDITOR'
       WHERE participation.version = 1 AND participation.sharing_level <> choice.sharing_level`,
      [
        choices.map(({ employer }) => employer),
        choices.map(({ programme }) => programme),
        choices.map((choice) => choice.sharing_level),
      ],
    );
    return rows.map(({ sharing_level: sharingLevel, ...row }) => ({ ...row, sharingLevel }));
  } finally {
    await reader.close();
  }
}
