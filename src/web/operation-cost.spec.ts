import { buildSchema, GraphQLObjectType, Kind, OperationDefinitionNode, parse } from 'graphql';
import { checkCost, DEAREST_OPERATION, MOST_REPORTS } from './operation-cost.js';

const schema = buildSchema(`
  type Query { firms(first: Int, last: Int): FirmConnection! report: Report! }
  type Report { sentence: String! spread(most: Int): String! }
  type FirmConnection { nodes: [Firm!]! edges: [FirmEdge!]! totalCount: Int! }
  type FirmEdge { node: Firm! }
  type Firm { name: String! sites: [Site!]! posts(first: Int, last: Int): PostConnection! }
  type Site { town: String! }
  type PostConnection { nodes: [Post!]! }
  type Post { title: String! firms(first: Int): FirmConnection! }
`);

for (const field of [schema.getQueryType()!.getFields()['report'], reportFields()['spread']]) {
  Object.assign(field!.extensions, { reckoned: true });
}

function reportFields() {
  return (schema.getType('Report') as GraphQLObjectType).getFields();
}

function cost(text: string, variables: Record<string, unknown> = {}): 'allowed' | 'refused' {
  const document = parse(text);
  const operation = document.definitions.find(
    (node) => node.kind === Kind.OPERATION_DEFINITION,
  ) as OperationDefinitionNode;
  try {
    checkCost(schema, document, operation, variables);
    return 'allowed';
  } catch (error) {
    expect((error as Error).message).toMatch(
      new RegExp(`more than (${DEAREST_OPERATION} values|${MOST_REPORTS} reports, or parts)`),
    );
    return 'refused';
  }
}

const inner = '{ nodes { title } }';

describe('the price of an operation', () => {
  it.each([
    ['a page', '{ firms(first: 100) { nodes { name sites { town } } totalCount } }'],
    ['pages within a page', `{ firms(first: 100) { nodes { posts(first: 100) ${inner} } } }`], // 100 × 100 × 3
    [
      'three pages deep, small',
      '{ firms(first: 10) { nodes { posts(first: 20) { nodes { firms(first: 20) { nodes { name } } } } } } }',
    ],
  ])('lets through %s', (_what, text) => {
    expect(cost(text)).toBe('allowed');
  });

  it.each([
    [
      'three pages deep',
      '{ firms(first: 100) { nodes { posts(first: 100) { nodes { firms(first: 100) { nodes { name } } } } } } }',
    ],
    [
      'through edges',
      '{ firms(first: 100) { edges { node { posts(last: 100) { nodes { firms(first: 50) { edges { node { name } } } } } } } } }',
    ],
    ['pages of a size not said', '{ firms { nodes { posts { nodes { firms { nodes { name } } } } } } }'],
    [
      'through fragments',
      `{ firms(first: 100) { ...a } } fragment a on FirmConnection { nodes { ... on Firm { posts(first: 100) { ...b } } } }
       fragment b on PostConnection { nodes { firms(first: 100) { nodes { name } } } }`,
    ],
    [
      'twelve times under other names',
      `{ ${Array.from({ length: 12 }, (_, at) => `a${at}: firms(first: 100) { nodes { posts(first: 100) ${inner} } }`).join(' ')} }`,
    ],
  ])('refuses %s', (_what, text) => {
    expect(cost(text)).toBe('refused');
  });

  const times = (count: number, field: string): string =>
    Array.from({ length: count }, (_, at) => `a${at}: ${field}`).join(' ');

  it('counts what is worked out from all records, whatever its name, beside the values', () => {
    expect(cost(`{ ${times(9, 'report { sentence }')} }`)).toBe('allowed');
    expect(cost(`{ ${times(10, 'report { sentence }')} }`)).toBe('refused');
    expect(cost(`{ report { ${times(8, 'spread')} } }`)).toBe('allowed');
    expect(cost(`{ report { ${times(9, 'spread')} } }`)).toBe('refused');
    expect(cost(`{ report { ${times(50, 'sentence')} } }`)).toBe('allowed');
  });

  it('reckons with the variables that are sent', () => {
    const text =
      'query ($n: Int) { firms(first: $n) { nodes { posts(first: $n) { nodes { firms(first: $n) { nodes { name } } } } } } }';
    expect(cost(text, { n: 5 })).toBe('allowed');
    expect(cost(text, { n: 100 })).toBe('refused');
    expect(cost(text)).toBe('refused'); // 50 each
    expect(cost(text, { n: -1 })).toBe('allowed'); // refused later, by the page's own check
  });
});
