import {
  getNamedType,
  GraphQLField,
  GraphQLNamedType,
  GraphQLSchema,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import { Role } from '../../src/auth/actor';
import { TwoProgrammes } from './two-programmes';
import { DEPTH_IN_REPORTS, ruleOf, WholeSchema } from './whole-schema';

export interface Question {
  readonly field: string;
  readonly document: string;
  /** Set where the answer is a page of records of this type. */
  readonly listOf?: string;
  /** Set where rows are asked for by their id: the aliases of the answer, and the names of the rows in the scene. */
  readonly rows?: ReadonlyMap<string, string>;
}

/** Arguments of the root fields that need some; a new one fails until it is said here what to ask. */
export const GIVEN: Readonly<Record<string, string>> = {
  bankHolidays: 'from: "2026-01-01", to: "2026-12-31"',
  board: 'code: "S08999901"',
  partnership: 'code: "S37999901"',
  payScale: 'nation: SCOTLAND, band: "5"',
  restatement: 'figure: MEDIAN_HOURLY, from: "2026-11-01T00:00:00Z"',
  standardWeek: 'nation: SCOTLAND',
};

/** People, and what leads to them; the rest of the past is read by the same code. */
const ASKED_OF_THE_PAST = [
  'Contract',
  'Worker',
  'Post',
  'SupervisionArrangement',
  'SupervisionSession',
  'Placement',
  'TermsSheet',
];

/** Lists whose rows lead to lists of records that lead to more: a few rows of them cost what is let through. */
const DEEP_LISTS = ['scenarios'];

/** Longer than ten rows in the scene; pages within pages count towards the cost, so these are asked less deep. */
const LONG_LISTS = ['auditEntries', 'users'];

/**
 * Every root field of the schema with everything a role may ask of it: lists, each row by its id, reports about everything
 * and about one programme, employer or contract; now, and as it was recorded before.
 */
export function everyQuestion(schema: GraphQLSchema, role: Role, scene: TwoProgrammes) {
  const whole = new WholeSchema(role);
  const query = schema.getQueryType()!;
  const questions = Object.values(query.getFields())
    .filter((field) => {
      const rule = ruleOf(query, field);
      return rule === 'ANYONE' || rule.includes(role);
    })
    .flatMap((field) => {
      whole.asked.add(`Query.${field.name}`);
      return questionsOf(whole, field, scene);
    });
  return { questions, asked: whole.asked };
}

function questionsOf(
  whole: WholeSchema,
  field: GraphQLField<unknown, unknown>,
  { ids, before }: TwoProgrammes,
): Question[] {
  const type = getNamedType(field.type);
  const has = (name: string): boolean => field.args.some((arg) => arg.name === name);
  const moments = has('knownAt') ? [[], [`knownAt: "${before}"`]] : [[]];
  const ask = (args: readonly string[], selection: string): Question => {
    const given = args.filter(Boolean).join(', ');
    return { field: field.name, document: `{ ${field.name}${given && `(${given})`} ${selection} }` };
  };
  const node = nodeOf(type);
  if (node) {
    const asked = ASKED_OF_THE_PAST.includes(node.name) ? moments : [[]];
    const isLong = LONG_LISTS.includes(field.name);
    const page = `first: ${isLong ? 100 : DEEP_LISTS.includes(field.name) ? 3 : 10}`;
    return asked.flatMap((moment) =>
      pageSelections(whole, type, whole.selectionsOf(node, isLong ? DEPTH_IN_REPORTS : undefined)).map((selection) => ({
        ...ask([page, ...moment], selection),
        listOf: node.name,
      })),
    );
  }
  const rows = Object.keys(ids).filter((row) => row.split(' ')[0] === type.name);
  if (has('id')) {
    return moments.map((moment) => {
      const roots = rows.map((row, at) => {
        const args = [`id: "${ids[row]}"`, ...moment].join(', ');
        return `row${at}: ${field.name}(${args}) { __typename id }`;
      });
      const aliases = rows.map((row, at) => [`row${at}`, row] as const);
      return { field: field.name, document: `{ ${roots.join(' ')} }`, rows: new Map(aliases) };
    });
  }
  const isAboutPeople = has('programme') && has('employer');
  const subjects = isAboutPeople
    ? [
        '',
        ...['A', 'B'].map((at) => `programme: "${ids[`Programme ${at}`]}"`),
        ...['A', 'B'].map((at) => `employer: "${ids[`Employer ${at}`]}"`),
        ...(has('contract') ? ['A', 'AB', 'B'].map((at) => `contract: "${ids[`Contract ${at}`]}"`) : []),
      ]
    : [GIVEN[field.name] ?? ''];
  if (!isAboutPeople && !GIVEN[field.name] && field.args.some(isRequiredArgument)) {
    throw new Error(`Say in every-question.ts what to ask of ${field.name}.`);
  }
  const given = [...(isAboutPeople ? [GIVEN[field.name] ?? ''] : []), has('first') ? 'first: 10' : ''];
  return subjects.flatMap((subject) =>
    (subject === '' && isAboutPeople ? moments : [[]]).flatMap((moment) =>
      whole.selectionsOf(type).map((selection) => ask([subject, ...given, ...moment], selection)),
    ),
  );
}

function pageSelections(whole: WholeSchema, page: GraphQLNamedType, selections: readonly string[]): string[] {
  if (!isObjectType(page)) return [];
  for (const name of Object.keys(page.getFields())) whole.asked.add(`${page.name}.${name}`);
  for (const name of ['cursor', 'node']) whole.asked.add(`${page.name.replace(/Connection$/, 'Edge')}.${name}`);
  for (const name of ['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor'])
    whole.asked.add(`PageInfo.${name}`);
  return selections.map(
    (selection) => `{ totalCount edges { cursor node { __typename id } } nodes ${selection}
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`,
  );
}

function nodeOf(type: GraphQLNamedType): GraphQLNamedType | null {
  if (!isObjectType(type) || isUnionType(type) || !type.name.endsWith('Connection')) return null;
  return getNamedType(type.getFields()['nodes']!.type);
}
