import { refuse } from '../kernel/problem.js';
import { RowChange } from './import-outcome.js';
import { Held, Row } from './sheet.js';
import { StagedRow } from './staged-row.js';

/** Holds a row to what it says it is for. */
export function checkIntent({ intent, sheet }: StagedRow, held: Held<Row> | undefined, { fields }: RowChange): void {
  if (intent === 'NEW' && held) {
    refuse('ALREADY_RECORDED', [sheet.key.at(-1)!], 'This is recorded already; say UPDATE, or leave the intent empty.');
  }
  if (intent !== null && intent !== 'NEW' && !held) {
    refuse(
      'NOT_RECORDED',
      [sheet.key.at(-1)!],
      'Nothing like this is recorded; say NEW, or correct what identifies the row.',
    );
  }
  const changed = fields.map(({ column }) => column);
  if (intent === 'NOCHANGE' && changed.length > 0) {
    refuse('NOT_UNCHANGED', [changed[0]!], `The row says NOCHANGE and differs in: ${changed.join(', ')}.`);
  }
  if (intent === 'END') {
    const other = changed.find((column) => column !== sheet.end && !column.startsWith('end_'));
    if (other)
      refuse('ENDS_AND_CHANGES', [other], 'A row that says END changes nothing but the end; use UPDATE for the rest.');
  }
}
