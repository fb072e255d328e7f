import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNamedType, GraphQLSchema, isObjectType, isRequiredArgument } from 'graphql';
import { TestApplication } from '../support/application';
import { badValues } from '../support/bad-values';
import { GIVEN } from '../support/every-question';
import { changesAbout } from '../support/inputs-of-changes';
import { each, listen, postBody, postTo, Reply } from '../support/over-http';
import { canariesIn, IDENTITY_NAMES, TwoProgrammes, twoProgrammes } from '../support/two-programmes';
import { WholeSchema } from '../support/whole-schema';

let tracker: TestApplication;
let schema: GraphQLSchema;
let scene: TwoProgrammes;
let url: string;
let sent = 0;
const wrong: string[] = [];

// Thousands of requests in one test; a busy machine must not make it fail.
jest.setTimeout(240_000);

beforeAll(async () => {
  tracker = await TestApplication.start();
  schema = tracker.app.get(GraphQLSchemaHost).schema;
  scene = await twoProgrammes(tracker);
  url = await listen(tracker);
});
afterAll(async () => {
  process.stdout.write(`bad inputs: ${sent} tried, ${wrong.length} server errors or leaks\n`);
  await tracker.stop();
});

/** Refused or answered, never a fault, and never the value in a refusal. */
function judge(what: string, value: unknown, { status, json, text }: Reply): void {
  sent += 1;
  const refusals = JSON.stringify([
    json.errors ?? [],
    ...Object.values(json.data ?? {}).map((payload) => userErrorsOf(payload)),
  ]);
  const isFault = ![200, 400, 413].includes(status) || text.includes('INTERNAL_SERVER_ERROR');
  // A line that has the reference already is named by its title, which another of these attempts may have recorded.
  const withoutRecorded = refusals.replace(/belongs to “[^”]*”/g, '');
  const isEchoed = /31365|31,365|DROP TABLE|CANARY-RTL|1e309|xxxxxxxxxx/.test(withoutRecorded);
  const isPolluted = ({} as { polluted?: number }).polluted !== undefined;
  if (isFault || isEchoed || isPolluted)
    wrong.push(`${what} = ${JSON.stringify(value).slice(0, 90)}: ${status} ${text.slice(-160)}`);
}

const userErrorsOf = (payload: unknown): unknown => (payload as { userErrors?: unknown } | null)?.userErrors ?? [];

const stillAnswers = async (): Promise<void> => {
  const { json } = await postTo(url, scene.tokens.administrator, '{ workers { totalCount } me { role } }');
  expect(json.data).toEqual({ workers: { totalCount: expect.any(Number) }, me: { role: 'ADMINISTRATOR' } });
};

describe('a value that does not belong there', () => {
  it('is refused, or is only text, in every argument of every question', async () => {
    const attempts = Object.values(schema.getQueryType()!.getFields()).flatMap((field) =>
      field.args.flatMap((arg) =>
        badValues(arg.type, undefined)
          .filter((value) => field.name === 'contracts' || !PAGING_AND_TIME.includes(arg.name) || isFarOff(value))
          .map((value) => ({ field, arg, value })),
      ),
    );
    const whole = new WholeSchema('ADMINISTRATOR');
    const before = wrong.length;
    await each(attempts, async ({ field, arg, value }) => {
      const type = getNamedType(field.type);
      const isPage = isObjectType(type) && type.name.endsWith('Connection');
      // Days that hold reach into everything an answer reckons; other values do their harm at the top.
      const isReckonedFrom = ['asOf', 'knownAt', 'until'].includes(arg.name) && isFarOff(value);
      const selection = isPage
        ? '{ totalCount nodes { __typename } }'
        : isReckonedFrom
          ? whole.selectionsOf(type).at(-1)!
          : '{ __typename }';
      const others = field.args
        .filter((other) => other !== arg && isRequiredArgument(other))
        .map((other) => (other.name === 'id' ? `id: "${scene.ids[`${type.name} A`] ?? scene.ids['Employer A']}"` : ''));
      const given = (GIVEN[field.name] ?? '').split(', ').filter((part) => part && !part.startsWith(`${arg.name}:`));
      const page = isReckonedFrom && field.args.some(({ name }) => name === 'first') ? ['first: 10'] : [];
      const args = [`${arg.name}: $value`, ...others.filter(Boolean), ...given, ...page].join(', ');
      const document = `query ($value: ${String(arg.type)}) { ${field.name}(${args}) ${selection} }`;
      judge(
        `Query.${field.name}.${arg.name}`,
        value,
        await postTo(url, scene.tokens.administrator, document, { value }),
      );
    });
    expect(wrong.slice(before)).toEqual([]);
    await stillAnswers();
  });

  /** Every question takes these the same way: one is asked all of it, the others what reaches into their reckoning. */
  const PAGING_AND_TIME = ['first', 'last', 'after', 'before', 'asOf', 'knownAt'];
  const isFarOff = (value: unknown): boolean => /^(1900|2200)/.test(String(value));

  it('is refused, or is only text, in every part of every change', async () => {
    const attempts = changesAbout(schema, scene, 'A').flatMap((change) =>
      badValues(change.inputType, change.input)
        .filter(
          (input) => change.name === 'registerWorker' || !Object.hasOwn(Object(input) as object, 'idempotencyKey'),
        )
        .map((input) => ({ change, input })),
    );
    expect(attempts.length).toBeGreaterThan(2_000);
    const before = wrong.length;
    await each(attempts, async ({ change, input }) => {
      const identity = change.name === 'changeSharingLevel' ? 'hr_own' : 'administrator';
      judge(change.name, input, await postTo(url, scene.tokens[identity], change.document, { input }));
    });
    expect(wrong.slice(before)).toEqual([]);
    await stillAnswers();
  });

  it('is refused as JSON that JavaScript reads as something else', async () => {
    const before = wrong.length;
    for (const literal of [
      '1e309',
      '-1e309',
      '0.1e-400',
      '123456789012345678901234567890',
      '"\\ud800"',
      '"\\u0000"',
      '{"__proto__":{"polluted":1}}',
    ]) {
      for (const query of [
        'query ($v: Percent!) { fundingRisk(threshold: $v) { __typename } }',
        'query ($v: Int) { contracts(first: $v) { totalCount } }',
        'query ($v: String) { workers(filter: { referenceContains: $v }) { totalCount } }',
      ]) {
        const reply = await postBody(
          url,
          scene.tokens.administrator,
          `{"query":${JSON.stringify(query)},"variables":{"v":${literal},"__proto__":{"x":1}}}`,
        );
        judge(query, literal, reply);
      }
    }
    const huge = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${scene.tokens.administrator}` },
      body: JSON.stringify({ query: '{ me { role } }', variables: { name: 'x'.repeat(1_000_000) } }),
    });
    expect(huge.status).toBe(413);
    expect(wrong.slice(before)).toEqual([]);
    await stillAnswers();
  });

  it('is refused as a place in a list: cut, foreign, forged, and with SQL in it', async () => {
    const before = wrong.length;
    const lists = Object.values(schema.getQueryType()!.getFields()).filter((field) =>
      field.args.some(({ name }) => name === 'after'),
    );
    const forged = (parts: unknown): string => Buffer.from(JSON.stringify(parts)).toString('base64url');
    const cursors = (order: string): string[] => [
      forged([order, `'; DROP TABLE tracker.worker; --`, scene.ids['Worker A']]),
      forged([order, '2026-11-22', `x' OR 1=1 --`]),
      forged([order, '99999-99-99', scene.ids['Worker A']]),
      forged([order, 'a\u0000b', scene.ids['Worker A']]),
      forged([order, 'NaN', scene.ids['Worker A']]),
      forged([order, 'infinity', scene.ids['Worker A']]),
      forged([order, { ['__proto__']: 1 }, scene.ids['Worker A']]),
      forged([order]),
      forged({ length: 3 }),
      forged([order, '2026-11-22 25:61:61+00', scene.ids['Worker A']]),
      forged([order, '0000-01-01', scene.ids['Worker A']]),
      Buffer.from('['.repeat(600)).toString('base64url'),
      '%00',
      LAST,
    ];
    await each(lists, async (field) => {
      const order = field.args.find(({ name }) => name === 'orderBy');
      const orders = order ? ordersOf(order.type) : [null];
      for (const name of orders) {
        const by = name ? `, orderBy: { field: ${name} }` : '';
        for (const cursor of cursors(name ?? 'PLACE')) {
          for (const side of cursor === LAST ? ['after', 'before'] : ['after']) {
            const document = `query ($c: String) { ${field.name}(${side}: $c${by}) { totalCount nodes { __typename } } }`;
            judge(
              `${field.name} ${side}`,
              cursor,
              await postTo(url, scene.tokens.administrator, document, { c: cursor }),
            );
          }
        }
      }
    });
    expect(wrong.slice(before)).toEqual([]);
  });

  it('brings nothing out for those who may not see it', async () => {
    const before = wrong.length;
    const questions = Object.values(schema.getQueryType()!.getFields()).filter(
      (field) =>
        field.args.some(({ name }) => name === 'filter') &&
        !['users', 'auditEntries', 'importRuns'].includes(field.name),
    );
    await each(
      IDENTITY_NAMES.filter((identity) => !/own|shared|administrator/.test(identity)),
      async (identity) => {
        for (const field of questions) {
          const filter = field.args.find(({ name }) => name === 'filter')!;
          const texts = badValues(filter.type, undefined).filter((value) =>
            /OR 1=1|DROP TABLE/.test(JSON.stringify(value)),
          );
          for (const value of texts) {
            const document = `query ($f: ${String(filter.type)}) { ${field.name}(filter: $f) { totalCount nodes { __typename id } } }`;
            const reply = await postTo(url, scene.tokens[identity], document, { f: value });
            judge(field.name, value, reply);
            const leaked = canariesIn(reply.text).filter((canary) => / A$/.test(canary));
            if (leaked.length > 0 || reply.text.includes(scene.ids['Worker A']!))
              wrong.push(`${identity} ${field.name} leaks`);
          }
        }
      },
    );
    expect(wrong.slice(before)).toEqual([]);
    await stillAnswers();
  });
});

const LAST = 'x'.repeat(1001);

function ordersOf(type: unknown): string[] {
  const order = getNamedType(type as Parameters<typeof getNamedType>[0]) as unknown as {
    getFields(): Record<string, { type: unknown }>;
  };
  const field = getNamedType(order.getFields()['field']!.type as Parameters<typeof getNamedType>[0]) as unknown as {
    getValues(): { name: string }[];
  };
  return field.getValues().map(({ name }) => name);
}
