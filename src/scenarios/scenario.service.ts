import { Injectable } from '@nestjs/common';
import { Transaction } from '../database/transaction.js';
import { unscaled } from '../kernel/decimal.js';
import { Problems, refuse } from '../kernel/problem.js';
import { checkSteps } from './check-steps.js';
import { ScenarioStepEntity } from './scenario-step.entity.js';
import { ScenarioStep } from './scenario-step.js';
import { ScenarioEntity } from './scenario.entity.js';

export interface NewScenario {
  readonly name: string;
  readonly description?: string | null;
  readonly programme?: string | null;
  readonly steps: readonly ScenarioStep[];
}

export interface ChangedScenario {
  readonly scenario: string;
  readonly version: number;
  readonly name?: string | null;
  readonly description?: string | null;
  readonly steps?: readonly ScenarioStep[] | null;
}

interface StepKeys {
  readonly scenarioId: string;
  readonly ownerId: string;
  readonly programmeId: string | null;
}

/** Saves what people suppose. Only the steps are kept: what they would come to is reckoned whenever it is asked. */
@Injectable()
export class ScenarioService {
  async create(tx: Transaction, { name, description, programme, steps }: NewScenario): Promise<string> {
    const programmeId = programme ?? null;
    const problems = new Problems();
    if (programmeId !== null && !(await tx.row('SELECT FROM programme WHERE id = $1', [programmeId]))) {
      problems.add('NOT_FOUND', ['programme'], 'No programme with this id is visible to you; look it up by its name.');
    }
    await check(tx, problems, programmeId, steps);
    problems.throwIfAny();
    const ownerId = tx.actor.userId;
    const id = await tx.insert(ScenarioEntity, { ownerId, programmeId, name, description: description ?? null });
    await insertSteps(tx, { scenarioId: id, ownerId, programmeId }, steps);
    return id;
  }

  async change(tx: Transaction, { scenario: id, version, ...changed }: ChangedScenario): Promise<string> {
    const scenario = await ownScenario(tx, id);
    const problems = new Problems();
    await check(tx, problems, scenario.programmeId, changed.steps ?? []);
    problems.throwIfAny();
    await tx.update(ScenarioEntity, id, version, {
      name: changed.name ?? scenario.name,
      description: changed.description === undefined ? scenario.description : changed.description,
    });
    if (changed.steps != null) {
      await removeSteps(tx, id);
      await insertSteps(tx, { ...scenario, scenarioId: id }, changed.steps);
    }
    return id;
  }

  async remove(tx: Transaction, id: string, version: number): Promise<string> {
    await ownScenario(tx, id);
    await removeSteps(tx, id);
    await tx.remove(ScenarioEntity, id, version);
    return id;
  }
}

async function ownScenario(tx: Transaction, id: string): Promise<ScenarioEntity> {
  const scenario = await tx.manager.findOneBy(ScenarioEntity, { id, ownerId: tx.actor.userId });
  if (scenario) return scenario;
  refuse('NOT_FOUND', ['scenario'], 'No scenario with this id is yours; save one of your own with createScenario.');
}

/** The steps by themselves, and whether what they name is there: in a shared scenario, for all who see it. */
async function check(
  tx: Transaction,
  problems: Problems,
  programmeId: string | null,
  steps: readonly ScenarioStep[],
): Promise<void> {
  checkSteps(problems, steps);
  const lines = await visible(
    tx,
    'SELECT id FROM funding_line WHERE id = ANY ($1::uuid[]) AND ($2::uuid IS NULL OR programme_id = $2::uuid)',
    [steps.flatMap((step) => step.fundingLine ?? []), programmeId],
  );
  const employers = await visible(tx, 'SELECT id FROM employer WHERE id = ANY ($1::uuid[])', [
    steps.flatMap((step) => step.employer ?? []),
  ]);
  const ofProgramme = programmeId === null ? '' : ' in this programme';
  steps.forEach(({ fundingLine, employer }, at) => {
    const path = ['steps', String(at)];
    problems.require(
      fundingLine == null || lines.has(fundingLine),
      'NOT_FOUND',
      [...path, 'fundingLine'],
      `No funding line with this id is visible to you${ofProgramme}; look it up by its reference.`,
    );
    problems.require(
      employer == null || employers.has(employer),
      'NOT_FOUND',
      [...path, 'employer'],
      'No employer with this id is visible to you; look it up by its name.',
    );
  });
}

async function visible(tx: Transaction, sql: string, values: readonly unknown[]): Promise<Set<string>> {
  return new Set((await tx.rows<{ id: string }>(sql, values)).map(({ id }) => id));
}

async function insertSteps(tx: Transaction, keys: StepKeys, steps: readonly ScenarioStep[]): Promise<void> {
  const { scenarioId, ownerId, programmeId } = keys;
  for (const [at, step] of steps.entries()) {
    await tx.insert(ScenarioStepEntity, {
      ...{ scenarioId, ownerId, programmeId, position: at + 1, kind: step.kind },
      fundingLineId: step.fundingLine ?? null,
      percent: step.percent == null ? null : unscaled(step.percent, 2),
      months: step.months ?? null,
      weeks: step.weeks ?? null,
      ofEmployerId: step.employer ?? null,
      fromDay: step.from ?? null,
      fullTimeMinutes: step.fullTimeWeek ?? null,
      partTimeHours: step.partTimeHours ?? null,
    });
  }
}

async function removeSteps(tx: Transaction, scenarioId: string): Promise<void> {
  const steps = await tx.manager.findBy(ScenarioStepEntity, { scenarioId });
  for (const { id, version } of steps) await tx.remove(ScenarioStepEntity, id, version);
}
