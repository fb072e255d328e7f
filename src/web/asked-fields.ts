import {
  DocumentNode,
  GraphQLSchema,
  isObjectType,
  OperationDefinitionNode,
  separateOperations,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/**
 * For each type the names that the fields asked for are made of, wherever in the operation they are asked for: a row that is
 * reached in two ways is read once, and has what both need. Null where nobody knows what will be asked.
 */
export type AskedFields = ReadonlyMap<string, ReadonlySet<string>> | null;

const known = new WeakMap<OperationDefinitionNode, AskedFields>();

/** Found once for each operation; the server keeps the documents that come again. */
export function askedFields(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): AskedFields {
  const found = known.get(operation) ?? findAskedFields(schema, document, operation);
  known.set(operation, found);
  return found;
}

function findAskedFields(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): AskedFields {
  const asked = new Map<string, Set<string>>();
  const types = new TypeInfo(schema);
  visit(
    separateOperations(document)[operation.name?.value ?? ''] ?? document,
    visitWithTypeInfo(types, {
      Field() {
        const type = types.getParentType();
        const field = types.getFieldDef();
        if (!field || !isObjectType(type) || field.name.startsWith('__')) return;
        const names = asked.get(type.name) ?? new Set();
        const { reads, joins } = field.extensions as { reads?: readonly string[]; joins?: { key: string } };
        for (const name of reads ?? [joins?.key ?? field.name]) names.add(name);
        asked.set(type.name, names);
      },
    }),
  );
  return asked;
}
