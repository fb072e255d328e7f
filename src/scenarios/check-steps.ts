import { Problems } from '../kernel/problem.js';
import { HUNDRED_PERCENT } from '../kernel/percent.js';
import { PARTS, PARTS_OF_STEP, ScenarioStep } from './scenario-step.js';

export const MOST_STEPS = 50;

const SHORTEST_WEEK_MINUTES = 60;
const LONGEST_WEEK_MINUTES = 3600;

/** All that is wrong with steps by themselves; whether what they name is there is another question. */
export function checkSteps(problems: Problems, steps: readonly ScenarioStep[]): void {
  problems.require(
    steps.length <= MOST_STEPS,
    'TOO_MANY_STEPS',
    ['steps'],
    `A scenario has at most ${MOST_STEPS} steps.`,
  );
  steps.forEach((step, at) => checkStep(problems, step, ['steps', String(at)]));
}

function checkStep(problems: Problems, step: ScenarioStep, path: readonly string[]): void {
  const { needs, may } = PARTS_OF_STEP[step.kind];
  for (const part of PARTS) {
    const isSaid = step[part] != null;
    if (needs.includes(part) && !isSaid) {
      problems.add('STEP_LACKS_A_PART', [...path, part], `A step ${step.kind} needs ${part}.`);
    }
    if (isSaid && !needs.includes(part) && !may.includes(part)) {
      problems.add('STEP_HAS_NO_SUCH_PART', [...path, part], `A step ${step.kind} has no ${part}; leave it out.`);
    }
  }
  const { kind, percent, months, weeks, fullTimeWeek } = step;
  const isWithin = (value: number | null | undefined, from: number, to: number) =>
    value == null || (value >= from && value <= to);
  problems.require(
    kind !== 'RENEW' || isWithin(percent, 1, HUNDRED_PERCENT),
    'PERCENT_OUT_OF_RANGE',
    [...path, 'percent'],
    'A line is renewed at more than 0 and at most 100 per cent; for none, say DO_NOT_RENEW.',
  );
  problems.require(
    kind !== 'CHANGE_SCALE' || isWithin(percent, -5000, HUNDRED_PERCENT),
    'PERCENT_OUT_OF_RANGE',
    [...path, 'percent'],
    'A scale changes by -50 to 100 per cent.',
  );
  problems.require(
    isWithin(months, 1, 120),
    'MONTHS_OUT_OF_RANGE',
    [...path, 'months'],
    'A line is renewed for 1 to 120 months.',
  );
  problems.require(
    isWithin(weeks, 1, 104),
    'WEEKS_OUT_OF_RANGE',
    [...path, 'weeks'],
    'A decision is late by 1 to 104 weeks.',
  );
  problems.require(
    isWithin(fullTimeWeek, SHORTEST_WEEK_MINUTES, LONGEST_WEEK_MINUTES),
    'WEEK_OUT_OF_RANGE',
    [...path, 'fullTimeWeek'],
    'A full-time week lies between 1 and 60 hours; give it in hours, such as 36.',
  );
}
