import { buildSchema, FieldNode, GraphQLResolveInfo, Kind, parse, validate } from 'graphql';
import { selectedFields } from './selected-fields.js';

const SCHEMA = buildSchema(
  'type Query { pay: Pay } type Pay { hourly: Basis reward: Basis index: Basis } type Basis { median: Int }',
);

/** What a resolver of the first field of a document is told of it. */
function infoOf(text: string): GraphQLResolveInfo {
  const document = parse(text);
  expect(validate(SCHEMA, document)).toEqual([]);
  const [operation] = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return {
    fieldNodes: operation!.selectionSet.selections as readonly FieldNode[],
    fragments: Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment])),
  } as unknown as GraphQLResolveInfo;
}

it('finds the fields asked for, in fragments of both kinds and where a field is asked for twice', () => {
  const info = infoOf(`{ pay { ... on Pay { hourly { median } } ...More } pay { again: index { median } } }
                       fragment More on Pay { reward { median } }`);
  expect([...selectedFields(info)].sort()).toEqual(['hourly', 'index', 'reward']);
});

it('finds those under a field further down, whatever it is called in the answer', () => {
  const info = infoOf(
    '{ pay { mine: hourly { ...Middle } index { __typename } } } fragment Middle on Basis { median }',
  );
  expect([...selectedFields(info, 'hourly')]).toEqual(['median']);
  expect([...selectedFields(info, 'reward')]).toEqual([]);
});
