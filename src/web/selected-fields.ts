import { FieldNode, GraphQLResolveInfo, Kind, SelectionSetNode } from 'graphql';

/**
 * The names of the fields asked for directly under a field, or under one further down by its path, in whichever fragment: so
 * that a question reads no more than its answer shows. Fields left out by a directive may be among them, which only costs
 * their reading.
 */
export function selectedFields({ fieldNodes, fragments }: GraphQLResolveInfo, ...path: readonly string[]): Set<string> {
  const fieldsIn = (sets: readonly (SelectionSetNode | undefined)[]): FieldNode[] =>
    sets.flatMap((set) =>
      (set?.selections ?? []).flatMap((selection) => {
        if (selection.kind === Kind.FIELD) return [selection];
        if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsIn([selection.selectionSet]);
        return fieldsIn([fragments[selection.name.value]?.selectionSet]);
      }),
    );
  let fields = fieldsIn(fieldNodes.map((node) => node.selectionSet));
  for (const step of path) {
    const under = fields.filter((field) => field.name.value === step);
    fields = fieldsIn(under.map((field) => field.selectionSet));
  }
  return new Set(fields.map((field) => field.name.value));
}
