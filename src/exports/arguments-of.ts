import {
  DocumentNode,
  getNamedType,
  GraphQLInputType,
  GraphQLSchema,
  isInputObjectType,
  isNonNullType,
  Kind,
  OperationDefinitionNode,
  TypeInfo,
  typeFromAST,
  ValueNode,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { ExportArgument } from './export-table.js';
import { PAGE_VARIABLES } from './paging-of.js';

/** What may be asked of a table: the variables of its operation, explained by where the schema takes them. */
export function argumentsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): ExportArgument[] {
  const meanings = meaningsOf(schema, document);
  return (operation.variableDefinitions ?? [])
    .filter(({ variable }) => !PAGE_VARIABLES.includes(variable.name.value))
    .map(({ variable, type: typeNode, defaultValue }) => {
      const name = variable.name.value;
      const type = typeFromAST(schema, typeNode as never) as unknown as GraphQLInputType;
      const meaning = meanings.get(name);
      if (!meaning) throw new Error(`nothing in the schema explains $${name}.`);
      return {
        name,
        type,
        meaning,
        default: defaultValue ? String(valueFromASTUntyped(defaultValue)) : null,
        isRequired: isNonNullType(type) && !defaultValue,
      };
    });
}

function meaningsOf(schema: GraphQLSchema, document: DocumentNode): ReadonlyMap<string, string> {
  const meanings = new Map<string, string>();
  const types = new TypeInfo(schema);
  const note = (value: ValueNode, description: string | null | undefined): void => {
    if (value.kind === Kind.VARIABLE && description) meanings.set(value.name.value, description);
  };
  visit(
    document,
    visitWithTypeInfo(types, {
      Argument: ({ value }) => note(value, types.getArgument()?.description),
      ObjectField({ name, value }) {
        const parent = getNamedType(types.getParentInputType());
        if (isInputObjectType(parent)) note(value, parent.getFields()[name.value]?.description);
      },
    }),
  );
  return meanings;
}
