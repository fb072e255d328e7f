import { getNamedType, getNullableType, GraphQLInputType, isInputObjectType, isListType } from 'graphql';
import { OperationRefused } from '../web/operation-refused.js';
import { ExportArgument, ExportTable } from './export-table.js';

/** What was asked: the variables of the operation, and the same as text, for the file to repeat. */
export interface Asked {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * Reads the part of an address after the question mark. Lists are repeated, parts of an object are written
 * `guidance.band`, and an empty value counts as left out. What a value may be, the schema says when it is asked.
 */
export function readArguments(table: ExportTable, given: URLSearchParams): Asked {
  const byName = new Map<string, string[]>();
  for (const [name, text] of given) if (text !== '') byName.set(name, [...(byName.get(name) ?? []), text]);
  const unknown = [...byName.keys()].filter((name) => !placesOf(table).includes(name));
  if (unknown.length > 0) throw new OperationRefused('BAD_USER_INPUT', whatExists(table, unknown));
  const variables: Record<string, unknown> = {};
  const texts: Record<string, string> = {};
  for (const argument of table.arguments) {
    const value = valueOf(argument.name, argument.type, byName);
    if (value !== undefined) variables[argument.name] = value;
    const text = textOf(argument, byName);
    if (text !== null) texts[argument.name] = text;
  }
  return { variables, texts };
}

/** Every name that may stand before an equals sign. */
function placesOf({ arguments: all }: Pick<ExportTable, 'arguments'>): string[] {
  return all.flatMap(({ name, type }) => namesUnder(name, type));
}

function namesUnder(name: string, type: GraphQLInputType): string[] {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return [name];
  return Object.values(named.getFields()).flatMap((field) => namesUnder(`${name}.${field.name}`, field.type));
}

function valueOf(name: string, type: GraphQLInputType, given: ReadonlyMap<string, string[]>): unknown {
  const plain = getNullableType(type);
  if (isInputObjectType(plain)) {
    const parts = Object.values(plain.getFields()).map(
      (field) => [field.name, valueOf(`${name}.${field.name}`, field.type, given)] as const,
    );
    const set = parts.filter(([, value]) => value !== undefined);
    return set.length === 0 ? undefined : Object.fromEntries(set);
  }
  const texts = given.get(name);
  if (!texts) return undefined;
  if (isListType(plain)) return texts.map((text) => scalarOf(plain.ofType, text));
  if (texts.length > 1) throw new OperationRefused('BAD_USER_INPUT', `${name} takes one value; it was given several.`);
  return scalarOf(plain, texts[0]!);
}

/** GraphQL takes no text for a whole number or a yes or no; everything else reads text by itself. */
function scalarOf(type: GraphQLInputType, text: string): unknown {
  const { name } = getNamedType(type);
  if (name === 'Int' && /^-?\d{1,10}$/.test(text)) return Number(text);
  if (name === 'Boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

function textOf({ name, type, default: usual }: ExportArgument, given: ReadonlyMap<string, string[]>): string | null {
  const texts = namesUnder(name, type).flatMap((place) =>
    (given.get(place) ?? []).map((text) => (place === name ? text : `${place.slice(name.length + 1)}=${text}`)),
  );
  return texts.length > 0 ? texts.join('; ') : usual;
}

function whatExists(table: ExportTable, unknown: readonly string[]): string {
  // Anything may stand in an address; only what looks like a name is said again.
  const named = unknown.filter((name) => /^[A-Za-z][A-Za-z.]{0,39}$/.test(name));
  const all = placesOf(table);
  return `${table.name} does not know ${named.length > 0 ? named.join(', ') : 'an argument that was given'}; it takes ${
    all.length > 0 ? all.join(', ') : 'no arguments'
  }.`;
}
