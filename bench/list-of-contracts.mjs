// How much processor time does a list of 100 contracts with current terms and employer take in the server, beside the same
// JSON from pg and node:http alone? Both servers run in one run, each in a process of its own, asked turn about.
//   npm run bench:list -- --contracts=5000 --batches=20 --requests=25
import { deepStrictEqual } from 'node:assert';
import { Agent, request } from 'node:http';
import { describeMachine, median, printTable, quantile, readOptions } from './support/figures.mjs';
import { startChild } from './support/measured-child.mjs';
import { letIn } from './support/person.mjs';
import { openProgrammes } from './support/programmes.mjs';
import { openServer } from './support/throwaway-server.mjs';

const QUERY = `{ contracts(first: 100) { nodes { id reference kind startsOn endsOn employer { name }
  terms { startsOn weeklyHours fullTimeWeek sickPay } } } }`;
const BATCHES_TO_WARM_UP = 12;

const say = (sentence) => console.error(sentence);
const options = readOptions({ contracts: '5000', batches: '20', requests: '25', seed: '0.42', role: 'ADMINISTRATOR' });
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const server = await openServer(say);
const children = [];
try {
  const urls = await openProgrammes(server, { contracts: options.contracts, seed: options.seed, say });
  const token = await letIn(urls.owner, options.role, 'bench');
  children.push(await startChild('serve-tracker.mjs', urls.app), await startChild('serve-plain.mjs', urls.backup));
  const [tracker, plain] = children;
  deepStrictEqual(JSON.parse(await ask(tracker, token)), JSON.parse(await ask(plain, token)));
  for (let batch = 0; batch < BATCHES_TO_WARM_UP; batch += 1) {
    await perRequest(tracker, token);
    await perRequest(plain, token);
  }
  const used = { tracker: [], plain: [] };
  for (let batch = 0; batch < Number(options.batches); batch += 1) {
    used.tracker.push(await perRequest(tracker, token));
    used.plain.push(await perRequest(plain, token));
  }
  const ratios = used.tracker.map((ms, at) => ms / used.plain[at]);
  console.log(`\n${options.batches} batches of ${options.requests} requests each. ${describeMachine()}\n`);
  printTable(
    ['100 contracts, terms, employer', 'Processor time a request, median', 'p95'],
    [
      ['tracker', `${median(used.tracker).toFixed(2)} ms`, `${quantile(used.tracker, 95).toFixed(2)} ms`],
      ['pg and node:http', `${median(used.plain).toFixed(2)} ms`, `${quantile(used.plain, 95).toFixed(2)} ms`],
      ['ratio', `${median(ratios).toFixed(2)}×`, `${quantile(ratios, 95).toFixed(2)}×`],
    ],
  );
} finally {
  children.forEach((child) => child.stop());
  agent.destroy();
  await server.close();
}

async function perRequest(child, token) {
  const before = await child.used();
  for (let asked = 0; asked < Number(options.requests); asked += 1) await ask(child, token);
  return ((await child.used()) - before) / Number(options.requests);
}

function ask({ address }, token) {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  return new Promise((resolve, reject) => {
    const asked = request(address, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => (text += part));
      response.on('end', () => resolve(text));
    });
    asked.on('error', reject);
    asked.end(JSON.stringify({ query: QUERY }));
  });
}
