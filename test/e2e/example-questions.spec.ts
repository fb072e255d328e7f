import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  DocumentNode,
  getVariableValues,
  GraphQLSchema,
  Kind,
  OperationDefinitionNode,
  OperationTypeNode,
  parse,
  validate,
} from 'graphql';
import request from 'supertest';
import { admitOrDismiss } from '../../src/demonstration/load-demonstration';
import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { TestApplication } from '../support/application';

const QUERIES = join(__dirname, '../../examples/queries');
const PEOPLE: Record<string, RegExp> = { lead: /^lead$/, hr: /^hr-/, analyst: /^analyst$/, admin: /^admin$/ };

interface Example {
  readonly role: string;
  readonly file: string;
  readonly text: string;
  readonly document: DocumentNode;
  readonly variables: Record<string, unknown>;
}

const examples: Example[] = Object.keys(PEOPLE).flatMap((role) =>
  readdirSync(join(QUERIES, role))
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => {
      const text = readFileSync(join(QUERIES, role, name), 'utf8');
      const values = join(QUERIES, role, name.replace('.graphql', '.json'));
      const variables = existsSync(values) ? JSON.parse(readFileSync(values, 'utf8')) : {};
      return { role, file: `${role}/${name}`, text, document: parse(text), variables };
    }),
);
const operationsOf = ({ document }: Example): OperationDefinitionNode[] =>
  document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
const questions = examples.flatMap((example) =>
  operationsOf(example)
    .filter((operation) => operation.operation === OperationTypeNode.QUERY)
    .map((operation) => ({ ...example, name: operation.name!.value })),
);

let tracker: TestApplication;
let schema: GraphQLSchema;
const tokens = new Map<string, string>();

beforeAll(async () => {
  tracker = await TestApplication.start({ demonstration: true });
  schema = tracker.app.get(GraphQLSchemaHost).schema;
  await loadReferenceFacts(tracker.database.ownerUrl, { log: () => {} });
  await admitOrDismiss(tracker.app, { isDemonstration: true, ownerUrl: tracker.database.ownerUrl });
  const http = request(tracker.app.getHttpServer());
  const { body: people } = await http.get('/demonstration/people');
  for (const [role, handle] of Object.entries(PEOPLE)) {
    const { person } = people.find((each: { person: string }) => handle.test(each.person));
    const { body } = await http.post('/demonstration/sign-in').send({ person });
    tokens.set(role, body.token);
  }
}, 120_000);
afterAll(() => tracker.stop());

async function ask(role: string, query: string, operationName: string, variables = {}) {
  const { body } = await request(tracker.app.getHttpServer())
    .post('/graphql')
    .set('authorization', `Bearer ${tokens.get(role)}`)
    .send({ query, operationName, variables });
  return body;
}

it('there are at least four for each role, and the menu offers every one', async () => {
  for (const role of Object.keys(PEOPLE)) {
    expect(examples.filter((example) => example.role === role).length).toBeGreaterThanOrEqual(4);
  }
  const { body } = await request(tracker.app.getHttpServer()).get('/graphiql/examples');
  expect(body.map((each: { query: string }) => each.query).sort()).toEqual(examples.map(({ text }) => text).sort());
  for (const { question } of body) expect(question).toMatch(/^[A-Z].{20,110}[.?]$/);
});

it.each(examples)('$file is a question the schema knows, with values it takes', (example) => {
  expect(validate(schema, example.document).map(({ message }) => message)).toEqual([]);
  for (const operation of operationsOf(example)) {
    const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], example.variables);
    expect(errors?.map(({ message }) => message)).toBeUndefined();
  }
});

/** Nobody learns from an example that is refused, or that finds nothing. */
const saysNothing = (answer: object | null): boolean =>
  answer === null ||
  'reason' in answer ||
  'message' in answer ||
  ('nodes' in answer ? (answer.nodes as unknown[]) : Object.keys(answer)).length === 0;

it.each(questions)('$file ($name) is answered to its role from the demonstration', async (question) => {
  const { data, errors } = await ask(question.role, question.text, question.name, question.variables);
  expect(errors).toBeUndefined();
  expect(Object.values<object | null>(data).filter(saysNothing)).toEqual([]);
});

describe('the examples that change something do so, once the ids are put in', () => {
  const textOf = (file: string) => examples.find((example) => example.file === file)!;

  it('records a funding line and states its certainty', async () => {
    const { text, variables } = textOf('lead/6-record-funding.graphql');
    const { data } = await ask('lead', text, 'ProgrammesAndFunders');
    const line = {
      ...(variables.line as object),
      programme: data.programmes.nodes[0].id,
      funder: data.funders.nodes[0].id,
    };
    const recorded = (await ask('lead', text, 'RecordFundingLine', { line })).data.recordFundingLine;
    expect(recorded).toMatchObject({ userErrors: [], fundingLine: { stage: null } });
    const certainty = { ...(variables.certainty as object), fundingLine: recorded.fundingLine.id };
    const stated = (await ask('lead', text, 'StateCertainty', { certainty })).data.stateCertainty;
    expect(stated).toMatchObject({ userErrors: [], fundingLine: { stage: 'OFFERED' } });
  });

  it('logs a session', async () => {
    const { text, variables } = textOf('hr/7-log-supervision.graphql');
    const { data } = await ask('hr', text, 'OurContracts');
    const session = { ...(variables.session as object), contract: data.contracts.nodes[0].id };
    const { logSession } = (await ask('hr', text, 'LogSession', { session })).data;
    expect(logSession).toMatchObject({ userErrors: [], session: { outcome: 'HELD' } });
  });

  it('lets somebody in', async () => {
    const { text, variables } = textOf('admin/5-let-somebody-in.graphql');
    const { registerUser } = (await ask('admin', text, 'LetSomebodyIn', variables)).data;
    expect(registerUser).toMatchObject({ userErrors: [], user: { role: 'ANALYST', scopes: [{ kind: 'NATION' }] } });
  });
});
