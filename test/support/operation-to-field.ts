import { getNamedType, GraphQLField, GraphQLObjectType, isObjectType, isUnionType } from 'graphql';
import { fieldsOf } from './whole-schema';

/** A field on the way, and the type it is of. */
export interface Step {
  readonly type: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
}

/** The shortest way to every type that can be reached. */
export function pathsFrom(
  root: GraphQLObjectType,
  isAllowed: (type: GraphQLObjectType, field: GraphQLField<unknown, unknown>) => boolean,
): Map<GraphQLObjectType, readonly Step[]> {
  const paths = new Map<GraphQLObjectType, readonly Step[]>([[root, []]]);
  for (const [at, steps] of paths) {
    for (const field of fieldsOf(at).filter((on) => isAllowed(at, on))) {
      const named = getNamedType(field.type);
      const members = isUnionType(named) ? named.getTypes() : isObjectType(named) ? [named] : [];
      for (const member of members) if (!paths.has(member)) paths.set(member, [...steps, { type: at, field }]);
    }
  }
  return paths;
}

/** An operation whose validation passes; the values are those of nobody. */
export function operation(steps: readonly Step[]): string {
  const isMutation = steps[0]!.type.name === 'Mutation';
  const input = steps[0]!.field.args.find(({ name }) => name === 'input');
  const args = steps[0]!.field.args
    .filter((arg) => String(arg.type).endsWith('!') && arg.defaultValue === undefined)
    .map(({ name, type }) => `${name}: ${name === 'input' ? '$input' : LITERALS[String(type)]}`);
  const selection = steps.reduceRight((inner, { type, field }, at) => {
    const given = at === 0 && args.length > 0 ? `(${args.join(', ')})` : '';
    const named = getNamedType(field.type);
    const isLeaf = !isObjectType(named) && !isUnionType(named);
    return `... on ${type.name} { ${field.name}${given} ${inner || (isLeaf ? '' : '{ __typename }')} }`.replace(
      /^(.*)$/s,
      at === 0 ? '$1' : '{ $1 }',
    );
  }, '');
  return `${isMutation ? 'mutation' : 'query'} ${input ? `($input: ${String(input.type)})` : ''} { ${selection} }`;
}

const LITERALS: Readonly<Record<string, string>> = {
  'ID!': '"00000000-0000-4000-8000-000000000000"',
  'String!': '"5"',
  'Date!': '"2026-11-22"',
  'Nation!': 'SCOTLAND',
  'RestatedFigure!': 'MEDIAN_HOURLY',
  'DateTime!': '"2026-11-01T00:00:00Z"',
};
