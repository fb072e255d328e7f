import { scaledOrNull } from '../kernel/decimal.js';
import { findInList } from '../web/list.js';
import { Batch, grouped } from '../web/tracker-request.js';
import { SCENARIOS } from './scenario.list.js';
import { ScenarioModel, ScenarioStepModel } from './scenario.model.js';

export const scenarioById: Batch<string, ScenarioModel | null> = (request, moment, ids) =>
  findInList(request, moment, SCENARIOS, ids);

type StepRow = Omit<ScenarioStepModel, 'percent' | 'moment'> & { scenarioId: string; percent: string | null };

/** In the order in which they are taken. */
export const stepsOfScenario: Batch<string, ScenarioStepModel[]> = async (request, moment, ids) => {
  const rows = await request.reader.rows<StepRow>(
    moment,
    `SELECT scenario_step.scenario_id AS "scenarioId", scenario_step.kind, scenario_step.funding_line_id AS "fundingLine",
            scenario_step.percent, scenario_step.months, scenario_step.weeks, scenario_step.of_employer_id AS employer,
            scenario_step.from_day AS "from", scenario_step.full_time_minutes AS "fullTimeWeek",
            scenario_step.part_time_hours AS "partTimeHours"
     FROM scenario_step
     WHERE scenario_step.scenario_id = ANY ($1::uuid[])
     ORDER BY scenario_step.position`,
    [ids],
  );
  return grouped(ids, rows, (row) => row.scenarioId).map((steps) =>
    steps.map((step) => ({ ...step, percent: scaledOrNull(step.percent, 2), moment })),
  );
};
