import { buildSchema } from 'graphql';
import { readTable } from './read-table.js';
import { rowsOfAnswer } from './rows-of-answer.js';

const SCHEMA = buildSchema(`
  "Text." scalar Date
  "Text." scalar Money
  enum NoValueReason { "Blank." NOT_RECORDED "Withheld." OUTSIDE_YOUR_RIGHTS }
  type NoValue { "The reason." reason: NoValueReason! "In words." message: String! }
  type MoneyValue { "The amount." amount: Money! }
  union MoneyOrNoValue = MoneyValue | NoValue
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type Employer { "Its name." name: String! "Its board." board: String }
  type Post {
    "Its reference." reference: String!
    "Whose it is." employer: Employer!
    "What it costs." annualCost: MoneyOrNoValue!
    "Where it serves." practices: [Employer!]!
    "Words." tags: [String!]!
  }
  type PostConnection { nodes: [Post!]! pageInfo: PageInfo! }
  type Spread { "Middle." median: Money! "Each." byEmployer: [Group!]! }
  type Group { "Lowest." minimum: Money! }
  union SpreadOrNoValue = Spread | NoValue
  type Variation { "All." contracts: Int! "A year." annual: SpreadOrNoValue! "An hour." hourly: SpreadOrNoValue! }
  union VariationOrNoValue = Variation | NoValue
  type Query {
    "The posts."
    posts("How many." first: Int, "From where." after: String, "The day." asOf: Date): PostConnection!
    "How pay varies."
    variation("The day." asOf: Date): VariationOrNoValue!
  }
`);

const POSTS = `# One row for each post.
# rows: posts.nodes
query Posts($asOf: Date, $first: Int!, $after: String) {
  posts(asOf: $asOf, first: $first, after: $after) {
    nodes {
      reference
      employer { name }
      annualCost { ... on MoneyValue { amount } ... on NoValue { reason } }
      practices { name board }
      tags
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

const VARIATION = `# One row for each footing.
# rows: variation.basis{annual,hourly}
query Varies($asOf: Date) {
  variation(asOf: $asOf) {
    ... on Variation { contracts annual { ...On } hourly { ...On } }
    ... on NoValue { reason message }
  }
}
fragment On on SpreadOrNoValue { ... on Spread { median } ... on NoValue { reason message } }`;

const read = (text: string) => readTable(SCHEMA, 'a-table', text);
const namesOf = (text: string): string[] => read(text).columns.map(({ name }) => name);

describe('the columns of a table', () => {
  it('are the ways to its values; a value that may be absent has a second one for the reason', () => {
    expect(namesOf(POSTS)).toEqual([
      'reference',
      'employer_name',
      'annual_cost',
      'annual_cost_no_value',
      'practices_name',
      'practices_board',
      'tags',
      'asked_as_of',
    ]);
  });

  it('begin with what the rows stand in, and say where there may be no rows', () => {
    expect(namesOf(VARIATION)).toEqual([
      'contracts',
      'basis',
      'median',
      'no_value_reason',
      'no_value_message',
      'asked_as_of',
    ]);
  });

  it('say what they hold, and whether they may be empty', () => {
    const [reference, employer, cost, why, practices, board] = read(POSTS).columns;
    expect(reference).toMatchObject({ type: 'String', mayBeEmpty: false, meaning: 'Its reference.' });
    expect(employer).toMatchObject({ meaning: 'Whose it is. › Its name.', path: 'posts.nodes.employer.name' });
    expect(cost).toMatchObject({ type: 'Money', mayBeEmpty: true, meaning: 'What it costs. › The amount.' });
    expect(why).toMatchObject({
      meaning: 'What it costs. › Why annual_cost is empty. The reason.',
      choices: 'NOT_RECORDED: Blank. OUTSIDE_YOUR_RIGHTS: Withheld.',
    });
    expect([practices, board].map((column) => [column?.isList, column?.mayBeEmpty])).toEqual([
      [true, true],
      [true, true],
    ]);
  });
});

describe('the rows of an answer', () => {
  const post = {
    reference: 'P-1',
    employer: { name: 'Rowan Bank (invented)' },
    annualCost: { __typename: 'MoneyValue', amount: -5.5 },
    practices: [
      { name: 'One', board: 'A' },
      { name: 'Two', board: null },
    ],
    tags: [],
  };
  const rows = (text: string, data: Record<string, unknown>) => rowsOfAnswer(read(text), data, { asOf: '2026-11-22' });

  it('have a cell for each column, several values in one cell in their order', () => {
    const unknown = { ...post, annualCost: { __typename: 'NoValue', reason: 'NOT_RECORDED' } };
    expect(rows(POSTS, { posts: { nodes: [post, unknown] } })).toEqual([
      ['P-1', 'Rowan Bank (invented)', -5.5, null, 'One; Two', 'A; ', null, '2026-11-22'],
      ['P-1', 'Rowan Bank (invented)', null, 'NOT_RECORDED', 'One; Two', 'A; ', null, '2026-11-22'],
    ]);
  });

  it('are none where the list is empty', () => {
    expect(rows(POSTS, { posts: { nodes: [] } })).toEqual([]);
  });

  it('take each field of a choice as a row, also the one without a value', () => {
    const variation = {
      __typename: 'Variation',
      contracts: 3,
      annual: { __typename: 'Spread', median: 31000 },
      hourly: { __typename: 'NoValue', reason: 'NOT_RECORDED', message: 'No week.' },
    };
    expect(rows(VARIATION, { variation })).toEqual([
      [3, 'ANNUAL', 31000, null, null, '2026-11-22'],
      [3, 'HOURLY', null, 'NOT_RECORDED', 'No week.', '2026-11-22'],
    ]);
  });

  it('are one, with the reason, where all is withheld', () => {
    const variation = { __typename: 'NoValue', reason: 'OUTSIDE_YOUR_RIGHTS', message: 'Not for you.' };
    expect(rows(VARIATION, { variation })).toEqual([
      [null, null, null, 'OUTSIDE_YOUR_RIGHTS', 'Not for you.', '2026-11-22'],
    ]);
  });
});

describe('a file that cannot be a table', () => {
  it.each([
    ['does not say where its rows stand', POSTS.replace('# rows: posts.nodes\n', ''), 'it does not begin with'],
    ['does not say what a row is', POSTS.replace('# One row for each post.\n', ''), 'it does not begin with'],
    ['asks for what the schema has not', POSTS.replace('tags', 'secrets'), 'Cannot query field "secrets"'],
    ['holds a change', POSTS.replace('query', 'mutation'), 'it has to hold one query.'],
    ['has no name for the audit log', POSTS.replace('query Posts', 'query '), 'its query has no name'],
    [
      'does not say why a value is absent',
      POSTS.replace('... on NoValue { reason }', ''),
      'posts.nodes.annualCost can',
    ],
    [
      'does not say why there are no rows',
      VARIATION.replace('... on NoValue { reason message }\n', ''),
      'variation can have no value',
    ],
    ['has two columns of one name', POSTS.replace('reference', 'reference employer_name: reference'), 'employer_name'],
    [
      'does not page what is paged',
      POSTS.replace(', $after: String', '').replace(', after: $after', ''),
      'to be paged',
    ],
    ['does not see where a page ends', POSTS.replace('pageInfo { hasNextPage endCursor }', ''), 'needs pageInfo'],
    ['leads to a value', POSTS.replace('posts.nodes', 'posts.nodes.reference'), 'is not selected, or holds no rows'],
    ['has steps that are none', POSTS.replace('posts.nodes', 'posts..nodes'), '"" is no step towards rows.'],
    [
      'chooses among unlike fields',
      VARIATION.replace(
        'hourly { ...On }',
        'hourly { ... on Spread { byEmployer { minimum } } ... on NoValue { reason message } }',
      ),
      'annual, hourly have to be of one type with the same fields.',
    ],
  ])('%s', (_what, text, sentence) => {
    expect(() => read(text)).toThrow(sentence);
  });
});
