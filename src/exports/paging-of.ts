import { isListType, isNonNullType, Kind, OperationDefinitionNode } from 'graphql';
import { Paging, RowStep } from './export-table.js';
import { Place, placeOf, Reading, SelectedField, selectedFields } from './selected-fields.js';

/** The variables by which a table is paged; nobody gives them. */
export const PAGE_VARIABLES: readonly string[] = ['first', 'after', 'skip'];

/**
 * How a table is paged: the one list on the way to its rows that takes `$first`, by `$after` or by `$skip`. Where it
 * stands in each of a list, the same part of each is asked for; so no cursor, which is of one list, can page it.
 */
export function pagingOf(
  reading: Reading,
  root: Place,
  operation: OperationDefinitionNode,
  path: readonly RowStep[],
): Paging | null {
  const variables = (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
  const by = variables.includes('after') ? 'CURSOR' : variables.includes('skip') ? 'SKIP' : null;
  let place = root;
  let paging: Paging | null = null;
  const keys: string[] = [];
  path.forEach((step, at) => {
    const found = selectedFields(reading, place).find(({ key }) => key === step.keys[0])!;
    keys.push(found.key);
    if (found.field.args.some(({ name }) => name === 'first')) {
      if (paging || !by || !takesPages(found))
        throw new Error(`${keys.join('.')} has to be paged, once, by $first and $after or $skip.`);
      const rowsKey = path[at + 1]?.keys[0];
      if (rowsKey === undefined) throw new Error(`the rows of ${keys.join('.')} stand under its nodes.`);
      paging = { keys: [...keys], rowsKey, by };
    } else if (!paging && by && (step.column || (by === 'CURSOR' && isList(found)))) {
      throw new Error(`${keys.join('.')} stands before what is paged, and is not one but several.`);
    }
    place = placeOf(found)!;
    if (paging?.by === 'CURSOR' && paging.keys.length === keys.length) requirePageInfo(reading, place);
  });
  if (by && !paging) throw new Error(`nothing on the way to the rows is paged.`);
  return paging;
}

function takesPages({ nodes }: SelectedField): boolean {
  return nodes.some((node) =>
    node.arguments?.some(
      ({ name, value }) => name.value === 'first' && value.kind === Kind.VARIABLE && value.name.value === 'first',
    ),
  );
}

function requirePageInfo(reading: Reading, place: Place): void {
  const info = selectedFields(reading, place).find(({ key }) => key === 'pageInfo');
  const keys = info ? selectedFields(reading, placeOf(info)!).map(({ key }) => key) : [];
  if (!keys.includes('hasNextPage') || !keys.includes('endCursor')) {
    throw new Error('what is paged by $after needs pageInfo { hasNextPage endCursor }.');
  }
}

function isList({ field: { type } }: SelectedField): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
