import { createHash } from 'node:crypto';
import { ImportProblem } from './import-problem.js';

/** What a cell says now and what it would say; as a person types it, empty where there is nothing. */
export interface FieldChange {
  readonly column: string;
  readonly from: string;
  readonly to: string;
}

export interface RowChange {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly action: 'CREATE' | 'CHANGE';
  readonly fields: readonly FieldChange[];
}

export interface ImportCounts {
  readonly rows: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}

export interface ImportOutcome {
  readonly committed: boolean;
  /** Stands for exactly these changes: sent back as `expectPlan`, the commit does them or nothing. */
  readonly planHash: string;
  readonly counts: ImportCounts;
  readonly changes: readonly RowChange[];
  readonly problems: readonly ImportProblem[];
}

/** The same changes of the same rows give the same text, whoever asks and whenever. */
export function planHash(changes: readonly RowChange[]): string {
  const plan = changes.map(({ sheet, row, action, fields }) => [
    sheet,
    row,
    action,
    fields.map(({ column, from, to }) => [column, from, to]),
  ]);
  return createHash('sha256').update(JSON.stringify(plan)).digest('hex').slice(0, 32);
}
