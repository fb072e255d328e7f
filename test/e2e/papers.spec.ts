import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { GraphQLSchema, parse, validate } from 'graphql';
import request from 'supertest';
import { Database } from '../../src/database/database';
import { programSession } from '../../src/database/program-session';
import { admitOrDismiss } from '../../src/demonstration/load-demonstration';
import { lastSafeDecisionDay } from '../../src/funding/calculations/last-safe-decision-day';
import { Day } from '../../src/kernel/day';
import { findBankHolidayDays } from '../../src/reference-data/reading/find-bank-holidays';
import { findDecisionRules } from '../../src/reference-data/reading/find-decision-rules';
import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { TestApplication } from '../support/application';

const ROOT = join(__dirname, '../..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const papers = [
  'README.md',
  'CHANGELOG.md',
  'examples/README.md',
  ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`),
].filter((file) => file.endsWith('.md'));

interface Question {
  /** Paper and line, to find it again. */
  readonly where: string;
  readonly text: string;
  /** Whom the paper says to ask as, such as `lead`; null where it is only to be read. */
  readonly person: string | null;
  /** Numbers and days in the table that stands after it, before anything else is asked or headed. */
  readonly figures: readonly string[];
}

const questions = papers.flatMap((file) => questionsOf(file, read(file)));

/** Flat files that a paper takes and then shows, with whom it says to take them as. */
const files = papers.flatMap((file) =>
  [...read(file).matchAll(/:3000(\/export\/[\w-]+\.csv\?[^'\n]+)'\n```\n(.*?)(?=\n```|\n#|\n\*\*|$)/gs)].map(
    ([, address = '', after = '']) => ({
      ...{ where: file, address, person: /\bas ([a-z-]+)/.exec(after)![1]! },
      figures: figuresOf(after),
    }),
  ),
);

function questionsOf(file: string, paper: string): Question[] {
  return [...paper.matchAll(/```graphql\n(.*?)```(.*?)(?=\n```|\n#|\n\*\*|$)/gs)].map((block) => {
    const [, text = '', after = ''] = block;
    return {
      where: `${file}:${paper.slice(0, block.index).split('\n').length}`,
      text,
      person: /^# As ([a-z-]+)/.exec(text)?.[1] ?? null,
      figures: figuresOf(after),
    };
  });
}

/** Cells that are nothing but a number or a day; pounds, per cent and thousands are how people write them. */
function figuresOf(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((line) => line.split('|').map((cell) => cell.trim().replace(/[£,]|\s?%$/g, '')))
    .filter((cell) => /^(-?\d+(\.\d+)?|\d{4}-\d{2}-\d{2})$/.test(cell));
}

function leavesOf(answer: unknown): string[] {
  if (answer === null || typeof answer !== 'object') return [String(answer)];
  return Object.values(answer).flatMap(leavesOf);
}

let tracker: TestApplication;
let schema: GraphQLSchema;

beforeAll(async () => {
  tracker = await TestApplication.start({ demonstration: true });
  schema = tracker.app.get(GraphQLSchemaHost).schema;
  await loadReferenceFacts(tracker.database.ownerUrl, { log: () => {} });
  await admitOrDismiss(tracker.app, { isDemonstration: true, ownerUrl: tracker.database.ownerUrl });
}, 120_000);
afterAll(() => tracker.stop());

async function signIn(person: string) {
  const http = request(tracker.app.getHttpServer());
  const { body } = await http.post('/demonstration/sign-in').send({ person });
  return { http, authorization: `Bearer ${body.token}` };
}

async function ask(person: string, query: string) {
  const { http, authorization } = await signIn(person);
  const { body } = await http.post('/graphql').set({ authorization }).send({ query });
  return body;
}

it('there are questions to check in the README and in the analyst guide', () => {
  for (const paper of ['README.md', 'docs/analyst-guide.md']) {
    expect(questions.filter(({ where, person }) => where.startsWith(paper) && person).length).toBeGreaterThan(4);
  }
});

it.each(questions)('$where is a question the schema knows', ({ text }) => {
  expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([]);
});

it.each(questions.filter(({ person }) => person !== null))(
  '$where is answered to $person, with the figures that the paper shows',
  async ({ text, person, figures }) => {
    const { data, errors } = await ask(person!, text);
    expect(errors).toBeUndefined();
    const answered = new Set(leavesOf(data));
    expect(figures.filter((figure) => !answered.has(figure))).toEqual([]);
  },
);

it('there is a flat file to check in the analyst guide', () => {
  expect(files.map(({ figures }) => figures.length > 20)).toEqual([true]);
});

it.each(files)('$address has the figures that $where shows', async ({ address, person, figures }) => {
  const { http, authorization } = await signIn(person);
  const { status, text } = await http.get(address).set({ authorization });
  const cells = new Set(text.split(/[,\r\n]+/));
  expect({ status, missing: figures.filter((figure) => !cells.has(figure)) }).toEqual({ status: 200, missing: [] });
});

it('the last safe days that the guide gives of published lines are those the rules come to', async () => {
  const reader = tracker.app.get(Database).reader(programSession(), { snapshot: true });
  const knownOn = '2026-11-22' as Day;
  const rules = await findDecisionRules(reader, knownOn);
  const holidays = await findBankHolidayDays(reader, { from: knownOn, to: '2027-09-30' as Day, knownOn });
  await reader.close();
  if (!rules.known || !holidays.known) throw new Error('The published rules are not there.');
  const decideBy = (endsOn: string, otherDismissals: number) => {
    const question = { endsOn: endsOn as Day, workers: null, otherDismissals, decisionLeadDays: 0 };
    const order = { consultation: 'IN_SEQUENCE', rules: rules.value, bankHolidays: holidays.value } as const;
    const decision = lastSafeDecisionDay({ ...question, ...order });
    return decision.known && decision.value.decideBy;
  };
  const rows = read('docs/analyst-guide.md').match(/^\| (up to 19|20 to 99|100 or more) +\|.*$/gm)!;
  const given = rows.map((row) =>
    row
      .split('|')
      .map((cell) => cell.trim())
      .slice(2, 4),
  );
  expect(given).toEqual([19, 99, 100].map((many) => [decideBy('2027-03-31', many), decideBy('2027-09-30', many)]));
});

describe('settings', () => {
  const names = [...read('src/web/settings.ts').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name]) => name!).sort();

  it('are those of the README’s table, no more and no fewer', () => {
    const table = /\| Setting .*?\n\n/s.exec(read('README.md'))![0];
    expect([...table.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name!).sort()).toEqual(names);
    expect(names).toContain('PORT');
  });

  it('are those of .env.example, no more and no fewer', () => {
    expect([...read('.env.example').matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name!).sort()).toEqual(names);
  });
});

it('the changelog has an entry for this version', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string };
  expect(read('CHANGELOG.md')).toMatch(
    new RegExp(`^## \\[${version.replaceAll('.', '\\.')}\\] - \\d{4}-\\d{2}-\\d{2}$`, 'm'),
  );
});

it('what the papers link to is there', () => {
  const missing = papers.flatMap((file) =>
    [...read(file).matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)]
      .map(([, target]) => target!)
      .filter((target) => !existsSync(join(ROOT, dirname(file), target)))
      .map((target) => `${file}: ${target}`),
  );
  expect(missing).toEqual([]);
});
