// How long does each question take in the server, beside plain SQL of the same question? Both in one run, turn about; the
// plain SQL is asked by a role that row-level security does not hold, with the same settings.
//   npm run bench -- --contracts=340,5000 --runs=20 --role=STRATEGIC_LEAD
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { startApplication, TODAY } from './support/application.mjs';
import { ROOT } from './support/compiled.mjs';
import { describeMachine, median, printTable, quantile, readOptions } from './support/figures.mjs';
import { letIn } from './support/person.mjs';
import { openProgrammes } from './support/programmes.mjs';
import { QUESTIONS } from './support/questions.mjs';
import { openServer } from './support/throwaway-server.mjs';

const SETTINGS = '-c search_path=tracker,public -c work_mem=32MB -c jit=off -c timezone=Europe/London';
/** PostgreSQL may settle on another plan after five, and Node compiles what it has seen often. */
const ROUNDS_TO_WARM_UP = 20;

const say = (sentence) => console.error(sentence);
const options = readOptions({ contracts: '340,5000', runs: '20', seed: '0.42', role: 'STRATEGIC_LEAD', only: '' });
const server = await openServer(say);
try {
  for (const contracts of options.contracts.split(',')) await measureAll(contracts);
} finally {
  await server.close();
}

async function measureAll(contracts) {
  const urls = await openProgrammes(server, { contracts, seed: options.seed, say });
  const token = await letIn(urls.owner, options.role, 'bench');
  const { app, ask } = await startApplication(urls.app);
  const plain = new pg.Client({ connectionString: urls.backup, options: SETTINGS });
  await plain.connect();
  try {
    const rows = [];
    for (const question of QUESTIONS.filter(({ name }) => name.includes(options.only))) {
      say(`${question.name} at ${contracts} contracts`);
      rows.push(await measure(question, { ask, token, plain }));
    }
    console.log(`\n${contracts} contracts, ${options.role}, ${options.runs} runs each. ${describeMachine()}\n`);
    printTable(
      ['Question', 'Server median', 'Server p95', 'Of it Node’s processor', 'Plain SQL median', 'Ratio', 'Answer'],
      rows,
    );
  } finally {
    await plain.end();
    await app.close();
  }
}

async function measure({ name, query, variables, plain: file, values = [] }, { ask, token, plain }) {
  const text = readFileSync(`${ROOT}bench/plain/${file}`, 'utf8');
  const ours = () => ask(token, query, variables);
  const theirs = () => plain.query({ name: file, text, values: [TODAY, ...values] });
  const answer = await ours();
  for (let round = 1; round < ROUNDS_TO_WARM_UP; round += 1) await Promise.resolve(ours()).then(theirs);
  const times = { ours: [], theirs: [] };
  const used = [];
  for (let run = 0; run < Number(options.runs); run += 1) {
    const before = process.cpuUsage();
    times.ours.push(await timed(ours));
    const { user, system } = process.cpuUsage(before);
    used.push((user + system) / 1000);
    times.theirs.push(await timed(theirs));
  }
  const inMs = (ms) => `${ms.toFixed(1)} ms`;
  const ratio = median(times.ours) / median(times.theirs);
  const size = `${(answer.length / 1024).toFixed(1)} kB`;
  return [
    name,
    inMs(median(times.ours)),
    inMs(quantile(times.ours, 95)),
    inMs(median(used)),
    inMs(median(times.theirs)),
    `${ratio.toFixed(1)}×`,
    size,
  ];
}

async function timed(work) {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
