import { GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/**
 * The names of the fields asked for directly under a field, in whichever fragment: so that a question reads no more than
 * its answer shows. Fields left out by a directive may be among them, which only costs their reading.
 */
export function selectedFields({ fieldNodes, fragments }: GraphQLResolveInfo): Set<string> {
  const names = new Set<string>();
  const collect = (set: SelectionSetNode | undefined): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === 'Field') names.add(selection.name.value);
      else if (selection.kind === 'InlineFragment') collect(selection.selectionSet);
      else collect(fragments[selection.name.value]?.selectionSet);
    }
  };
  for (const node of fieldNodes) collect(node.selectionSet);
  return names;
}
