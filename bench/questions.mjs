// How long does each question take in the server, beside plain SQL of the same question? Both in one run, turn about; the
// plain SQL is asked by a role that row-level security does not hold, with the same settings. A record is changed before each
// first asking, so that nothing is remembered; then the question is asked again, with nothing changed.
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
const CHANGE = `UPDATE tracker.funder SET name = name, version = version + 1 WHERE id = (SELECT min(id::text)::uuid FROM tracker.funder)`;

const say = (sentence) => console.error(sentence);
// To warm up, because PostgreSQL may settle on another plan after five, and Node compiles what it has seen often.
const options = readOptions({
  contracts: '340,5000',
  runs: '20',
  warm: '20',
  seed: '0.42',
  role: 'STRATEGIC_LEAD',
  only: '',
});
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
  const owner = new pg.Client({ connectionString: urls.owner });
  await Promise.all([plain.connect(), owner.connect()]);
  const change = () => owner.query(CHANGE);
  try {
    const rows = [];
    for (const question of QUESTIONS.filter(({ name }) => name.includes(options.only))) {
      say(`${question.name} at ${contracts} contracts`);
      rows.push(await measure(question, { ask, token, plain, change }));
    }
    console.log(`\n${contracts} contracts, ${options.role}, ${options.runs} runs each. ${describeMachine()}\n`);
    printTable(
      [
        'Question',
        'First asked, median',
        'p95',
        'Of it Node’s processor',
        'Asked again, median',
        'p95',
        'Plain SQL, median',
        'First ÷ plain',
        'Answer',
      ],
      rows,
    );
  } finally {
    await Promise.all([plain.end(), owner.end()]);
    await app.close();
  }
}

async function measure({ name, query, variables, plain: file, values = [] }, { ask, token, plain, change }) {
  const text = readFileSync(`${ROOT}bench/plain/${file}`, 'utf8');
  const ours = () => ask(token, query, variables);
  const theirs = () => plain.query({ name: file, text, values: [TODAY, ...values] });
  const answer = await ours();
  for (let round = 1; round < Number(options.warm); round += 1) await change().then(ours).then(ours).then(theirs);
  const times = { first: [], again: [], theirs: [] };
  const used = [];
  for (let run = 0; run < Number(options.runs); run += 1) {
    await change();
    const before = process.cpuUsage();
    times.first.push(await timed(ours));
    const { user, system } = process.cpuUsage(before);
    used.push((user + system) / 1000);
    times.again.push(await timed(ours));
    times.theirs.push(await timed(theirs));
  }
  const inMs = (ms) => `${ms.toFixed(1)} ms`;
  return [
    name,
    inMs(median(times.first)),
    inMs(quantile(times.first, 95)),
    inMs(median(used)),
    inMs(median(times.again)),
    inMs(quantile(times.again, 95)),
    inMs(median(times.theirs)),
    `${(median(times.first) / median(times.theirs)).toFixed(1)}×`,
    `${(answer.length / 1024).toFixed(1)} kB`,
  ];
}

async function timed(work) {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
