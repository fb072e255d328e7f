import {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  getNamedType,
  GraphQLNamedType,
  GraphQLSchema,
  isListType,
  isObjectType,
  Kind,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import { tooMuch } from './limits.js';
import { LARGEST_PAGE } from './page.js';

/** Values an operation may ask for: a page of 100 rows of 20 fields costs 2,000. */
export const DEAREST_OPERATION = 100_000;

/** What a page holds when it does not say, and what a list that is not paged is taken to hold. */
const PAGE = 50;
const SHORT_LIST = 5;

/** Each is worked out from all records, however few of its values are asked for. */
export const MOST_REPORTS = 9;

type Variables = Readonly<Record<string, unknown>>;

/**
 * Refuses an operation whose pages within pages ask for more values than anyone can read, or that asks for many reports at
 * once. Validated and within the other limits by now, so fragments end and are few.
 */
export function checkCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): void {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  let cost = 0;
  let reports = 0;
  const walk = (set: SelectionSetNode, type: GraphQLNamedType | undefined, rows: number): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (fragment) walk(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value), rows);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const narrowed = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : type;
        walk(selection.selectionSet, narrowed, rows);
      } else {
        const field = isObjectType(type) ? type.getFields()[selection.name.value] : undefined;
        cost += rows;
        if (cost > DEAREST_OPERATION) throw tooMuch('values on all its pages', DEAREST_OPERATION);
        if (field?.extensions['reckoned'] === true) reports += rows;
        if (reports > MOST_REPORTS)
          throw tooMuch('reports, or parts of them that are worked out by themselves', MOST_REPORTS);
        if (!field || !selection.selectionSet) continue;
        const named = getNamedType(field.type);
        const size = isPaged(field.args)
          ? pageSize(selection, variables)
          : holdsRows(selection, type) || !isListIn(field.type)
            ? 1
            : SHORT_LIST;
        walk(selection.selectionSet, named, rows * size);
      }
    }
  };
  walk(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined, 1);
}

function isPaged(args: readonly { name: string }[]): boolean {
  return args.some(({ name }) => name === 'first');
}

/** The rows of a connection, or of a report's page, were counted where the page was asked for. */
function holdsRows(selection: FieldNode, type: GraphQLNamedType | undefined): boolean {
  return /(Connection|Page)$/.test(type?.name ?? '') && ['nodes', 'edges'].includes(selection.name.value);
}

function isListIn(type: unknown): boolean {
  return isListType(type) || isListType((type as { ofType?: unknown }).ofType);
}

function pageSize(selection: FieldNode, variables: Variables): number {
  const asked = (selection.arguments ?? [])
    .filter(({ name }) => name.value === 'first' || name.value === 'last')
    .map(({ value }) =>
      value.kind === Kind.VARIABLE ? variables[value.name.value] : Number('value' in value ? value.value : NaN),
    )
    .find((size) => typeof size === 'number' && Number.isInteger(size));
  return Math.min(Math.max((asked as number | undefined) ?? PAGE, 1), LARGEST_PAGE);
}
