import { getNamedType, GraphQLInputType, isEnumType } from 'graphql';
import { ExportTable } from './export-table.js';

export interface TableDescription {
  readonly name: string;
  readonly about: string;
  readonly csv: string;
  readonly xlsx: string;
  readonly dictionary: string;
  readonly arguments: readonly {
    readonly name: string;
    /** As the schema writes it: a list is repeated, parts of an input are written `guidance.band`. */
    readonly type: string;
    readonly meaning: string;
    readonly isRequired: boolean;
    readonly default: string | null;
    /** What may be given, where that is one of a few; empty otherwise. */
    readonly choices: readonly string[];
  }[];
}

export const describeTable = ({ name, about, arguments: all }: ExportTable): TableDescription => ({
  name,
  about,
  csv: `/export/${name}.csv`,
  xlsx: `/export/${name}.xlsx`,
  dictionary: `/export/${name}/dictionary.csv`,
  arguments: all.map((argument) => ({
    name: argument.name,
    type: String(argument.type),
    meaning: argument.meaning,
    isRequired: argument.isRequired,
    default: argument.default,
    choices: choicesOf(argument.type),
  })),
});

function choicesOf(type: GraphQLInputType): string[] {
  const named = getNamedType(type);
  return isEnumType(named) ? named.getValues().map(({ name }) => name) : [];
}
