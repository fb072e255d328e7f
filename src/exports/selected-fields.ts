import {
  FieldNode,
  FragmentDefinitionNode,
  getNamedType,
  GraphQLField,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLUnionType,
  isObjectType,
  isUnionType,
  Kind,
  SelectionSetNode,
} from 'graphql';

/** An operation that was found valid, with what is needed to read it. */
export interface Reading {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** Somewhere in an operation where fields are selected. */
export interface Place {
  readonly type: GraphQLObjectType | GraphQLUnionType;
  readonly sets: readonly SelectionSetNode[];
}

export interface SelectedField {
  /** Its alias, or its name. */
  readonly key: string;
  readonly field: GraphQLField<unknown, unknown>;
  /** The member of a union it is a field of; null outside unions. */
  readonly on: GraphQLObjectType | null;
  readonly nodes: readonly FieldNode[];
}

/** The fields that are selected there, fragments spread out, in the order they are written. */
export function selectedFields(reading: Reading, place: Place): SelectedField[] {
  const found = new Map<string, SelectedField>();
  const gather = (set: SelectionSetNode, type: Place['type']): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        gather(selection.selectionSet, narrowed(reading, type, selection.typeCondition?.name.value));
      } else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const { selectionSet, typeCondition } = reading.fragments.get(selection.name.value)!;
        gather(selectionSet, narrowed(reading, type, typeCondition.name.value));
      } else if (isObjectType(type) && selection.name.value !== '__typename') {
        const key = selection.alias?.value ?? selection.name.value;
        const on = isUnionType(place.type) ? type : null;
        const before = found.get(`${type.name} ${key}`);
        found.set(`${type.name} ${key}`, {
          key,
          on,
          field: type.getFields()[selection.name.value]!,
          nodes: [...(before?.nodes ?? []), selection],
        });
      }
    }
  };
  for (const set of place.sets) gather(set, place.type);
  return [...found.values()];
}

/** Where the fields of a field are selected; null where it is a value. */
export function placeOf({ field, nodes }: SelectedField): Place | null {
  const type = getNamedType(field.type);
  if (!isObjectType(type) && !isUnionType(type)) return null;
  return { type, sets: nodes.flatMap(({ selectionSet }) => selectionSet ?? []) };
}

function narrowed({ schema }: Reading, type: Place['type'], condition: string | undefined): Place['type'] {
  return condition === undefined ? type : (schema.getType(condition) as Place['type']);
}
