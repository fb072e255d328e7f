import {
  DocumentNode,
  getNamedType,
  GraphQLError,
  GraphQLField,
  GraphQLObjectType,
  GraphQLSchema,
  isObjectType,
  OperationDefinitionNode,
  separateOperations,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { Role } from '../auth/actor.js';

type Rule = readonly Role[] | 'ANYONE';

/** The types every schema has; they describe the schema and hold no data. */
const isIntrospection = (name: string): boolean => name.startsWith('__');

function ruleOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): Rule | undefined {
  return (field.extensions['readableBy'] ?? type.extensions['readableBy']) as Rule | undefined;
}

/** Fields without a rule. The application refuses to start while there is one: deny by default. */
export function fieldsWithoutRule(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type): type is GraphQLObjectType => isObjectType(type) && !isIntrospection(type.name))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => ruleOf(type, field) === undefined)
        .map((field) => `${type.name}.${field.name}`),
    );
}

/**
 * Checks once, before anything runs, that the person may ask for every field of the operation; throws the one error for
 * the first that they may not. Rows are row-level security's business.
 */
export function checkOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  role: Role | null,
): void {
  const own = separateOperations(document)[operation.name?.value ?? ''] ?? document;
  const types = new TypeInfo(schema);
  visit(
    own,
    visitWithTypeInfo(types, {
      Field(node) {
        const parent = types.getParentType();
        const field = types.getFieldDef();
        if (!parent || !field) return;
        // A field of an interface or union is `__typename`; rules stand on the object types.
        const rule = isObjectType(parent) && !isIntrospection(field.name) ? ruleOf(parent, field) : 'ANYONE';
        if (rule === 'ANYONE' || isIntrospection(getNamedType(parent).name)) return;
        if (role === null) {
          throw new GraphQLError('Sign in first: send a bearer token.', {
            nodes: node,
            extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
          });
        }
        if (!rule?.includes(role)) {
          throw new GraphQLError(`Your role may not ask for ${parent.name}.${field.name}.`, {
            nodes: node,
            extensions: { code: 'FORBIDDEN', http: { status: 403 } },
          });
        }
      },
    }),
  );
}
