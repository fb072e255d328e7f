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
  })),
});
