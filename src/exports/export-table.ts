import { GraphQLInputType } from 'graphql';

/** One step from the answer towards its rows: a field, or a choice of fields each of which is a row. */
export interface RowStep {
  readonly keys: readonly string[];
  /** Which of the fields a row stands for is told in this column; null where there is one. */
  readonly column: string | null;
}

/** One step from a row, or what it stands in, to a value. */
export interface LeafStep {
  readonly key: string;
  /** The member of a union that has the field; null outside unions. */
  readonly on: string | null;
}

export type ColumnSource =
  /** A value of the row itself (the last level), or of what it stands in. */
  | { readonly from: 'LEAF'; readonly level: number; readonly steps: readonly LeafStep[] }
  /** Which of a step's fields the row stands for. */
  | { readonly from: 'CHOICE'; readonly level: number }
  /** Why there are no rows. */
  | { readonly from: 'NO_VALUE'; readonly key: 'reason' | 'message' }
  /** What was asked. */
  | { readonly from: 'ASKED'; readonly argument: string };

export interface Column {
  readonly name: string;
  readonly source: ColumnSource;
  /** The scalar or enum of the schema, such as Money. */
  readonly type: string;
  /** Several values in one cell. */
  readonly isList: boolean;
  readonly mayBeEmpty: boolean;
  readonly meaning: string;
  /** The values of an enum, each with what it says; empty otherwise. */
  readonly choices: string;
  /** Where the value stands in the schema. */
  readonly path: string;
}

export interface ExportArgument {
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly meaning: string;
  /** What holds when it is left out, as text; null where nothing does. */
  readonly default: string | null;
  readonly isRequired: boolean;
}

export interface Paging {
  /** The way to the list that is paged. */
  readonly keys: readonly string[];
  /** The rows of its page. */
  readonly rowsKey: string;
  readonly by: 'CURSOR' | 'SKIP';
}

/** A question that is answered as rows and columns. */
export interface ExportTable {
  readonly name: string;
  /** What a row is, in a sentence. */
  readonly about: string;
  readonly query: string;
  readonly path: readonly RowStep[];
  readonly paging: Paging | null;
  readonly arguments: readonly ExportArgument[];
  readonly columns: readonly Column[];
}
