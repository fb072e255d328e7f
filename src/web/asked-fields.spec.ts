import { buildSchema, GraphQLObjectType, Kind, OperationDefinitionNode, parse } from 'graphql';
import { askedFields } from './asked-fields.js';

const SCHEMA = buildSchema(`
  type Query { rooms: [Room!]! practice: Practice }
  type Room { id: ID name: String sign: String practice: Practice }
  type Practice { name: String rooms: [Room!]! }
`);
const fieldsOfRoom = (SCHEMA.getType('Room') as GraphQLObjectType).getFields();
fieldsOfRoom['sign']!.extensions = { reads: ['name', 'floor'] };
fieldsOfRoom['practice']!.extensions = { joins: { key: 'practiceId' } };

function asked(text: string, name?: string): Record<string, string[]> {
  const document = parse(text);
  const operation = document.definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION && one.name?.value === name,
  );
  const found = askedFields(SCHEMA, document, operation!)!;
  return Object.fromEntries([...found].map(([type, names]) => [type, [...names].sort()]));
}

it('gathers for each type what all its fields are made of, wherever they are asked for', () => {
  expect(
    asked('{ rooms { __typename called: sign } practice { rooms { ...More } } } fragment More on Room { id }'),
  ).toEqual({
    Query: ['practice', 'rooms'],
    Room: ['floor', 'id', 'name'],
    Practice: ['rooms'],
  });
});

it('follows a join by the column it goes by', () => {
  expect(asked('{ rooms { practice { name } } }')['Room']).toEqual(['practiceId']);
});

it('looks at the operation that is run, not at others beside it', () => {
  expect(asked('query A { rooms { id } } query B { rooms { name } }', 'B')['Room']).toEqual(['name']);
});
