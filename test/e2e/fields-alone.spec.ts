import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  getNamedType,
  GraphQLField,
  GraphQLNamedType,
  GraphQLObjectType,
  GraphQLSchema,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import { admitOrDismiss } from '../../src/demonstration/load-demonstration';
import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { TestApplication } from '../support/application';
import { each, listen, postTo } from '../support/over-http';
import { fieldsOf, ruleOf } from '../support/whole-schema';

type Field = GraphQLField<unknown, unknown>;
type Row = Readonly<Record<string, unknown>>;

const ROWS = 10;

let tracker: TestApplication;
let schema: GraphQLSchema;
let url: string;
let token: string;

jest.setTimeout(180_000);

beforeAll(async () => {
  tracker = await TestApplication.start({ demonstration: true });
  schema = tracker.app.get(GraphQLSchemaHost).schema;
  await loadReferenceFacts(tracker.database.ownerUrl, { log: () => {} });
  await admitOrDismiss(tracker.app, { isDemonstration: true, ownerUrl: tracker.database.ownerUrl });
  ({ token } = await tracker.person('ADMINISTRATOR'));
  url = await listen(tracker);
});
afterAll(() => tracker.stop());

/** Lists of rows, each with the type of its rows. */
function lists(): { name: string; row: GraphQLObjectType }[] {
  return fieldsOf(schema.getQueryType()!).flatMap((field) => {
    const page = getNamedType(field.type);
    const nodes = isObjectType(page) && page.name.endsWith('Connection') ? page.getFields()['nodes'] : undefined;
    return nodes ? [{ name: field.name, row: getNamedType(nodes.type) as GraphQLObjectType }] : [];
  });
}

function askable(type: GraphQLObjectType): Field[] {
  return fieldsOf(type).filter((field) => {
    const rule = ruleOf(type, field);
    return (rule === 'ANYONE' || rule.includes('ADMINISTRATOR')) && !field.args.some(isRequiredArgument);
  });
}

/** A value, or one of a few kinds of values. */
function isValue(type: GraphQLNamedType): boolean {
  return isLeafType(type) || isUnionType(type);
}

function values(type: GraphQLObjectType): Field[] {
  return askable(type).filter((field) => isValue(getNamedType(field.type)));
}

function written(field: Field): string {
  const type = getNamedType(field.type);
  if (!isUnionType(type)) return field.name;
  const members = type.getTypes().map((member) => {
    // Two members may have a field of one name and different types.
    const names = values(member).map(({ name }) => `${member.name}_${name}: ${name}`);
    return `... on ${member.name} { __typename ${names.join(' ')} }`;
  });
  return `${field.name} { ${members.join(' ')} }`;
}

async function rowsOf(list: string, selection: string): Promise<Row[]> {
  const { json } = await postTo(url, token, `{ ${list}(first: ${ROWS}) { nodes { ${selection} } } }`);
  expect({ list, selection, errors: json.errors }).toEqual({ list, selection, errors: undefined });
  return json.data[list].nodes;
}

it('a field asked for alone answers as it does with all the others', async () => {
  for (const { name: list, row } of lists()) {
    const own = values(row);
    const all = own.map(written).join(' ');
    const whole = await rowsOf(list, all);
    await each(own, async (field) => {
      expect(await rowsOf(list, written(field))).toEqual(whole.map((one) => ({ [field.name]: one[field.name] })));
    });
  }
});

it('so does a field of what a row leads to', async () => {
  for (const { name: list, row } of lists()) {
    for (const edge of askable(row)) {
      const type = getNamedType(edge.type);
      if (!isObjectType(type) || type.name.endsWith('Connection')) continue;
      const own = values(type);
      const whole = await rowsOf(list, `${edge.name} { ${own.map(written).join(' ')} }`);
      await each(own, async (field) => {
        const only = (one: Row): Row => ({ [field.name]: one[field.name] });
        const alone = await rowsOf(list, `${edge.name} { ${written(field)} }`);
        expect(alone).toEqual(
          whole.map(({ [edge.name]: found }) => ({
            [edge.name]: Array.isArray(found) ? found.map(only) : found && only(found as Row),
          })),
        );
      });
    }
  }
});
