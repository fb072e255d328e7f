import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  getNamedType,
  getNullableType,
  getOperationAST,
  GraphQLInputField,
  GraphQLInputType,
  GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isRequiredInputField,
  parse,
} from 'graphql';
import { Authenticator } from '../../src/auth/authenticator';
import { Database } from '../../src/database/database';
import { askedFields } from '../../src/web/asked-fields';
import { Clock } from '../../src/web/clock';
import { openRequest } from '../../src/web/open-request';
import { Asking, byCode, byFields, Operation, Run } from '../../src/web/operation-executor';
import { TestApplication } from '../support/application';
import { everyQuestion } from '../support/every-question';
import { VALUES } from '../support/inputs-of-changes';
import { Identity, TwoProgrammes, twoProgrammes } from '../support/two-programmes';

const EXAMPLES = join(__dirname, '../../examples/queries');
const WHO: Readonly<Record<string, Identity>> = {
  lead: 'lead_shared',
  hr: 'hr_own',
  analyst: 'analyst',
  admin: 'administrator',
};

let tracker: TestApplication;
let schema: GraphQLSchema;
let scene: TwoProgrammes;

jest.setTimeout(240_000);

beforeAll(async () => {
  tracker = await TestApplication.start();
  schema = tracker.app.get(GraphQLSchemaHost).schema;
  scene = await twoProgrammes(tracker);
});
afterAll(() => tracker.stop());

function operation(text: string, name?: string): Operation {
  const document = parse(text);
  return { schema, document, operation: getOperationAST(document, name)! };
}

/** What is answered to somebody, with what is looked at in errors before they leave. */
async function answered(who: Identity, asked: Operation, run: Run, variables: Asking['variables']) {
  const { app } = tracker;
  const parts = [app.get(Database), app.get(Authenticator), app.get(Clock)] as const;
  const context = await openRequest(`Bearer ${scene.tokens[who]}`, ...parts);
  context.request.asked = askedFields(schema, asked.document, asked.operation);
  const { data, errors = [] } = await run({ variables, context });
  await context.request.reader.finish();
  return {
    data: JSON.stringify(data),
    errors: errors.map((error) => ({ ...error.toJSON(), of: error.constructor, cause: error.originalError })),
    // Where a part fails that must not, the fields beside it may or may not have been read by then.
    payRead: errors.length > 0 ? null : [...context.request.payRead.keys()].sort(),
  };
}

/** Asks both ways; gives the answer where they agree. */
async function alike(who: Identity, asked: Operation, variables: Asking['variables'] = {}) {
  const code = await byCode(asked);
  if (!code) throw new Error('No code is made of this operation.');
  const expected = await answered(who, asked, byFields(asked), variables);
  expect(await answered(who, asked, code, variables)).toEqual(expected);
  return expected;
}

/** A value for an argument or a field of an input, with the fields in it that are wanted. */
function valueOf(name: string, type: GraphQLInputType, isGiven: (field: GraphQLInputField) => boolean): unknown {
  const inner = getNullableType(type);
  if (isListType(inner)) return [valueOf(name, inner.ofType, isGiven)];
  if (isEnumType(inner)) return inner.getValues()[0]!.name;
  if (!isInputObjectType(inner)) return VALUES[name] ?? VALUES[inner.name];
  const fields = Object.values(inner.getFields()).filter(isGiven);
  return Object.fromEntries(fields.map((field) => [field.name, valueOf(field.name, field.type, isGiven)]));
}

describe('a query that runs as code is answered as by its fields', () => {
  const examples = Object.keys(WHO).flatMap((role) =>
    readdirSync(join(EXAMPLES, role))
      .filter((file) => file.endsWith('.graphql'))
      .map((file) => [role, file] as const),
  );

  it.each(examples)('%s/%s', async (role, file) => {
    const text = readFileSync(join(EXAMPLES, role, file), 'utf8');
    for (const definition of parse(text).definitions) {
      if (definition.kind !== 'OperationDefinition' || definition.operation !== 'query') continue;
      await alike(WHO[role]!, operation(text, definition.name?.value));
    }
  });

  it('each question about everything there is, with every field', async () => {
    const { questions } = everyQuestion(schema, 'ADMINISTRATOR', scene);
    const aboutEverything = questions.filter(
      ({ document }) => !/\b(?:programme|employer|contract|knownAt): "/.test(document),
    );
    expect(aboutEverything.length).toBeGreaterThan(80);
    for (const { document } of aboutEverything) await alike('administrator', operation(document));
  });

  describe('with variables', () => {
    const CONTRACTS = `query Contracts(
      $first: Int = 2, $filter: ContractFilter, $employer: ID, $kinds: [ContractKind!], $day: Date
      $withTerms: Boolean!, $short: Boolean!
    ) {
      filtered: contracts(first: $first, filter: $filter, asOf: $day) { ...Page }
      inside: contracts(first: 5, filter: { employer: $employer, kinds: $kinds }) @skip(if: $short) { ...Page }
    }
    fragment Page on ContractConnection {
      totalCount
      nodes { __typename id kind ... @include(if: $withTerms) { terms { pay { __typename } } } }
      pageInfo { hasNextPage endCursor }
    }`;

    const given = { withTerms: true, short: false };

    it.each<[string, Asking['variables'], number]>([
      ['none of them given', {}, 2],
      ['those given that must be', given, 0],
      [
        'nothing for those that may be left out',
        { ...given, first: null, filter: null, employer: null, kinds: null, day: null },
        0,
      ],
      [
        'all of them given',
        { withTerms: false, short: true, first: 1, filter: { inForce: true }, kinds: ['PERMANENT'], day: '2026-11-22' },
        0,
      ],
      ['one for a list of one', { ...given, kinds: 'PERMANENT', filter: { kinds: 'FIXED_TERM' } }, 0],
      ['nothing inside a filter', { ...given, filter: { inForce: null, kinds: [] } }, 0],
      ['one that the operation does not name', { ...given, somethingElse: 1 }, 0],
      ['too many rows', { ...given, first: 1000 }, 1],
      ['an employer that is none', { ...given, employer: 'nobody' }, 1],
      ['a day that is none', { ...given, day: '2026-02-30' }, 1],
      ['several that are wrong', { ...given, kinds: ['NONE'], filter: { none: 1, inForce: 'x' } }, 3],
      ['a text that cannot be stored', { ...given, filter: { referenceContains: 'a\u0000' } }, 1],
    ])('%s', async (_what, variables, mistakes) => {
      const { errors } = await alike('administrator', operation(CONTRACTS), variables);
      expect(errors).toHaveLength(mistakes);
    });
  });

  it.each([
    ['as little as each takes', isRequiredInputField],
    ['all that each takes', () => true],
  ])('each question with all of its arguments as variables, in them %s', async (_what, isGiven) => {
    const questions = Object.values(schema.getQueryType()!.getFields()).filter(({ args }) => args.length > 0);
    for (const { name, args, type } of questions) {
      const declared = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
      const handed = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
      const shown = isLeafType(getNamedType(type)) ? '' : '{ __typename }';
      const asked = operation(`query (${declared}) { ${name}(${handed}) ${shown} }`);
      const given = args.map((arg) => [arg.name, valueOf(arg.name, arg.type, isGiven)]);
      await alike('administrator', asked, Object.fromEntries(given));
    }
  });

  it('where one question of several fails', async () => {
    const text = '{ employers { totalCount } contracts(filter: { employer: "nobody" }) { totalCount } }';
    const { errors, data } = await alike('lead_shared', operation(text));
    expect([errors.map(({ path }) => path), data]).toEqual([[['contracts']], 'null']);
  });
});

describe('no code is made', () => {
  it('of changes', async () => {
    expect(
      await byCode(operation('mutation { removeAbsence(input: { id: "x" }) { userErrors { message } } }')),
    ).toBeNull();
  });

  it('where what is left out hangs on a variable that may be null, which it takes for false', async () => {
    const text = 'query ($p: Boolean) { employers { totalCount @skip(if: $p) } }';
    expect(await byCode(operation(text))).toBeNull();
  });
});
