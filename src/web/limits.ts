import { ASTVisitor, GraphQLError, Kind, SelectionSetNode, ValidationContext, ValidationRule } from 'graphql';

/** About twice what our own committed documents need, introspection included. */
export const LIMITS = { tokens: 6_000, depth: 16, fields: 800, aliases: 60, directives: 50, rootFields: 20 } as const;

export function tooMuch(what: string, limit: number): GraphQLError {
  return new GraphQLError(
    `The operation has more than ${limit} ${what}; ask for less at once, or in several requests.`,
    { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
  );
}

/** Counts an operation with its fragments spread out, so that a fragment cannot hide depth or breadth. */
export const operationLimits: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(operation) {
    const counts = { selections: 0, aliases: 0, directives: operation.directives?.length ?? 0 };
    let reported = false;
    const report = (error: GraphQLError): void => {
      if (!reported) context.reportError(error);
      reported = true;
    };
    const walk = (set: SelectionSetNode, depth: number, inside: readonly string[]): void => {
      if (depth > LIMITS.depth) return report(tooMuch('levels', LIMITS.depth));
      for (const selection of set.selections) {
        if (reported) return;
        counts.directives += selection.directives?.length ?? 0;
        if (counts.directives > LIMITS.directives) return report(tooMuch('directives', LIMITS.directives));
        // Spreads count like fields: a tree of fragments that holds hardly a field could be walked for ever.
        counts.selections += 1;
        if (counts.selections > LIMITS.fields) return report(tooMuch('fields', LIMITS.fields));
        if (selection.kind === Kind.FIELD) {
          counts.aliases += selection.alias ? 1 : 0;
          if (counts.aliases > LIMITS.aliases) return report(tooMuch('aliases', LIMITS.aliases));
          if (selection.selectionSet) walk(selection.selectionSet, depth + 1, inside);
        } else if (selection.kind === Kind.INLINE_FRAGMENT) {
          walk(selection.selectionSet, depth, inside);
        } else if (!inside.includes(selection.name.value)) {
          const fragment = context.getFragment(selection.name.value);
          if (fragment) walk(fragment.selectionSet, depth, [...inside, selection.name.value]);
        }
      }
    };
    if (operation.selectionSet.selections.length > LIMITS.rootFields) report(tooMuch('root fields', LIMITS.rootFields));
    walk(operation.selectionSet, 1, []);
    return undefined;
  },
});
