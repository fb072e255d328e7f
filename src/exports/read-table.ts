import {
  DocumentNode,
  FragmentDefinitionNode,
  GraphQLSchema,
  isUnionType,
  Kind,
  OperationDefinitionNode,
  parse,
  print,
  specifiedRules,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { operationLimits } from '../web/limits.js';
import { checkCost } from '../web/operation-cost.js';
import { LARGEST_PAGE } from '../web/page.js';
import { argumentsOf } from './arguments-of.js';
import { columnsOfRows } from './columns-of-rows.js';
import { ExportTable } from './export-table.js';
import { pagingOf } from './paging-of.js';
import { readRowPath } from './row-path.js';
import { Reading } from './selected-fields.js';

/** As long as the name of a sheet may be. */
const NAME = /^[a-z][a-z0-9-]{0,30}$/;
const ROWS = 'rows: ';

/** A table from its file: comments that say what a row is and where rows stand, then one question. Throws what is wrong. */
export function readTable(schema: GraphQLSchema, name: string, text: string): ExportTable {
  const comments = [...text.matchAll(/^# ?(.*)$/gm)].map(([, line]) => line!);
  const rows = comments.find((line) => line.startsWith(ROWS));
  const about = comments.filter((line) => line !== rows).join(' ');
  if (!NAME.test(name)) throw new Error('a name is small letters, digits and hyphens, 31 at most.');
  if (!about || !rows) throw new Error('it does not begin with what a row is, and "# rows: " with where they stand.');
  const document = sayingTypes(schema, parse(text));
  const operation = questionOf(schema, document);
  const reading = { schema, fragments: fragmentsOf(document) } satisfies Reading;
  const root = { type: schema.getQueryType()!, sets: [operation.selectionSet] };
  const path = readRowPath(rows.slice(ROWS.length));
  const asked = argumentsOf(schema, document, operation);
  const columns = columnsOfRows(reading, root, path, asked);
  const names = columns.map((column) => column.name);
  const twice = names.filter((column, at) => names.indexOf(column) !== at);
  if (twice.length > 0) throw new Error(`two columns are called ${twice.join(', ')}; give one an alias.`);
  return {
    name,
    about,
    query: print(document),
    path,
    paging: pagingOf(reading, root, operation, path),
    arguments: asked,
    columns,
  };
}

/** Which member of a union a value is stands in the answer only when it is asked for. */
function sayingTypes(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      SelectionSet(set) {
        if (!isUnionType(types.getParentType())) return undefined;
        const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;
        return { ...set, selections: [typename, ...set.selections] };
      },
    }),
  );
}

function questionOf(schema: GraphQLSchema, document: DocumentNode): OperationDefinitionNode {
  const wrong = validate(schema, document, [...specifiedRules, operationLimits]);
  if (wrong.length > 0) throw new Error(wrong.map(({ message }) => message).join(' '));
  const [operation, ...others] = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION || others.length > 0 || operation.operation !== 'query') {
    throw new Error('it has to hold one query.');
  }
  if (!operation.name) throw new Error('its query has no name, by which the audit log would call it.');
  checkCost(schema, document, operation, { first: LARGEST_PAGE });
  return operation;
}

function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
}
