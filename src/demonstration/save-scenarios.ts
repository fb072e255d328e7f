import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { INestApplicationContext } from '@nestjs/common';
import { Authenticator } from '../auth/authenticator.js';
import { Database } from '../database/database.js';
import { PACKAGE_ROOT } from '../database/package-root.js';
import { programSession } from '../database/program-session.js';
import { ScenarioStep } from '../scenarios/scenario-step.js';
import { ScenarioService } from '../scenarios/scenario.service.js';

/** As in the file; per cent are whole there, hundredths of one in a step. */
interface Supposed {
  readonly owner: string;
  readonly programme: string;
  readonly name: string;
  readonly description: string;
  readonly steps: readonly ScenarioStep[];
}

interface Place {
  /** Which of the file's it is about, from 1. */
  readonly at: number;
  readonly userId: string;
  readonly programmeId: string;
}

/** Lets the invented lead save what leads suppose, in their own name: once, for a scenario that was removed stays removed. */
export async function saveScenarios(app: INestApplicationContext): Promise<void> {
  const database = app.get(Database);
  const scenarios = await readScenarios();
  for (const { at, userId, programmeId } of await findPlaces(database, scenarios)) {
    const actor = await app.get(Authenticator).findActor(userId);
    if (!actor) continue;
    const { name, description, steps } = scenarios[at - 1]!;
    await database.write({ actor, source: 'FILE', requestId: randomUUID() }, (tx) =>
      app.get(ScenarioService).create(tx, {
        programme: programmeId,
        name,
        description,
        steps: steps.map((step) => (step.percent == null ? step : { ...step, percent: step.percent * 100 })),
      }),
    );
  }
}

async function readScenarios(): Promise<Supposed[]> {
  return JSON.parse(await readFile(join(PACKAGE_ROOT, 'examples', 'demonstration-scenarios.json'), 'utf8'));
}

/** Whose they are, and where; without those that are there, or have been. */
async function findPlaces(database: Database, scenarios: readonly Supposed[]): Promise<Place[]> {
  const reader = database.reader(programSession(), { snapshot: false });
  try {
    return await reader.rows<Place>(
      null,
      `SELECT supposed.at::integer AS at, app_user.id AS "userId", programme.id AS "programmeId"
       FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS supposed (owner, programme, name, at)
       JOIN app_user ON app_user.handle = supposed.owner AND app_user.is_demonstration
       JOIN programme ON programme.name = supposed.programme
       WHERE NOT EXISTS (SELECT FROM scenario WHERE scenario.owner_id = app_user.id AND scenario.name = supposed.name)
         AND NOT EXISTS (
           SELECT FROM history.scenario AS was WHERE was.owner_id = app_user.id AND was.name = supposed.name)
       ORDER BY supposed.at`,
      [
        scenarios.map(({ owner }) => owner),
        scenarios.map(({ programme }) => programme),
        scenarios.map(({ name }) => name),
      ],
    );
  } finally {
    await reader.close();
  }
}
