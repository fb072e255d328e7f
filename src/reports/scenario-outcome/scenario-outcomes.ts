import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { inOwnTurns } from '../../database/own-turn.js';
import { Moment } from '../../kernel/moment.js';
import { Problems } from '../../kernel/problem.js';
import { ROUNDING_RULE } from '../../kernel/rounding.js';
import { checkSteps } from '../../scenarios/check-steps.js';
import { scenarioById, stepsOfScenario } from '../../scenarios/scenario.batches.js';
import { ScenarioModel } from '../../scenarios/scenario.model.js';
import { ScenarioStep } from '../../scenarios/scenario-step.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { horizon, scopeOf } from '../funding-scope.js';
import { undatedSentence } from '../undated-facts.js';
import { findPayBehindPosts } from './find-pay-behind-posts.js';
import { findSupposableRows } from './find-supposable-rows.js';
import { CaseFigures, CaseQuestion } from './scenario-case.js';
import { ScenarioOutcomeArgs, SuppositionInput } from './scenario-outcome.args.js';
import { ScenarioCase, ScenarioOutcome } from './scenario-outcome.model.js';
import { suppose } from './suppose.js';
import { notePayBehind, notesOfPay, weeksOfCase } from './weeks-of-case.js';

const METHOD = 'scenario-outcome/1';
const CAVEATS = [
  'Nothing is written for this: records are read as if, with the rights you have, and only for this answer.',
  'A renewal is taken to be signed on the day asked about, and pays the posts that the line paid to its end; money of other lines for them that is not signed gives way to it.',
  'Costs are the recorded yearly cost of each post, and a changed scale raises the whole of it alike, on-costs included. A changed week adds to it what the pay behind it changes by, where that may be told to you.',
  'The part of the cost that is paid is a share of it, as allocated: it grows with the cost, and nobody’s award does. What dearer posts are short of is their added cost; when the cash of a line runs out is told by `runway`.',
  'Funded WTE stays when a week changes, for it is a part of whatever the week is: what changes are its hours.',
  'Workers stay as recorded: a scenario ends nobody’s contract and fills no post.',
];

interface Asked {
  readonly name: string;
  readonly scenario: ScenarioModel | null;
  readonly steps: readonly ScenarioStep[];
}

/** Sets the baseline and each scenario before the same question. */
export async function scenarioOutcome(request: TrackerRequest, args: ScenarioOutcomeArgs): Promise<ScenarioOutcome> {
  const moment = request.moment(args);
  const question: CaseQuestion = {
    scope: scopeOf(args),
    until: horizon(args, moment),
    certainty: args.certainty,
    threshold: args.threshold,
    consultation: args.consultation,
  };
  const asked = [...(await savedScenarios(request, args.scenarios ?? [])), ...unsaved(args.suppositions ?? [])];
  const cases = await casesOf(request, moment, question, asked);
  const against = cases[args.compareWith];
  if (!against) refuseQuestion(`compareWith is the place of a case in the answer: 0 to ${cases.length - 1} here.`);
  return {
    ...{ asOf: moment.asOf, knownAt: moment.knownAt },
    ...{ until: question.until, certainty: question.certainty, threshold: question.threshold },
    comparedWith: against.name,
    cases: cases.map((each) => ({ ...each, against: against.figures, recorded: cases[0]!.figures, moment })),
    caveats: [...CAVEATS, ...undatedSentence(moment, 'Rules of notice and consultation, and bank holidays,')],
    ...{ method: METHOD, roundingRule: ROUNDING_RULE },
  };
}

async function casesOf(
  request: TrackerRequest,
  moment: Moment,
  question: CaseQuestion,
  asked: readonly Asked[],
): Promise<Omit<ScenarioCase, 'against' | 'recorded' | 'moment'>[]> {
  const steps = asked.flatMap((each) => each.steps);
  const { until, scope } = question;
  const recorded = await findSupposableRows(request, moment, { until, programme: scope.programme }, steps);
  const pay = await findPayBehindPosts(request, moment, question, steps);
  const baseline = {
    ...{ name: 'Baseline', scenario: null, notes: [], weeks: null },
    figures: new CaseFigures(request, moment, question, []),
  };
  const cases: Omit<ScenarioCase, 'against' | 'recorded' | 'moment'>[] = [baseline];
  for (const { name, scenario, steps: taken } of asked) {
    const weeks = weeksOfCase(pay, taken, until);
    const given = { asOf: moment.asOf, until, newId: randomUUID, addedByWeeks: weeks?.changed?.addedByPost };
    const { supposed, lateness, notes } = await inOwnTurns(suppose(taken, recorded, given));
    const figures = new CaseFigures(request, { ...moment, supposed }, question, lateness);
    if (weeks?.changed) notePayBehind(request, weeks.changed);
    cases.push({ name, scenario, notes: [...notes, ...notesOfPay(taken, weeks)], figures, weeks });
  }
  return cases;
}

async function savedScenarios(request: TrackerRequest, ids: readonly string[]): Promise<Asked[]> {
  const now = request.moment();
  const scenarios = await Promise.all(ids.map((id) => request.load(scenarioById, now, id)));
  return Promise.all(
    scenarios.map(async (scenario) => {
      if (!scenario) refuseQuestion('One of these scenarios is not recorded, or not visible to you.');
      return { name: scenario.name, scenario, steps: await request.load(stepsOfScenario, now, scenario.id) };
    }),
  );
}

function unsaved(suppositions: readonly SuppositionInput[]): Asked[] {
  return suppositions.map(({ name, steps }) => {
    const problems = new Problems();
    checkSteps(problems, steps);
    if (problems.all.length > 0) refuseQuestion(`${name}: ${problems.all.map(({ message }) => message).join(' ')}`);
    return { name, scenario: null, steps };
  });
}

function refuseQuestion(sentence: string): never {
  throw new GraphQLError(sentence, { extensions: { code: 'BAD_USER_INPUT' } });
}
