import { RowStep } from './export-table.js';

const STEP = /^([a-z]\w*)(?:\{([a-z]\w*(?:,[a-z]\w*)+)\})?$/i;

/**
 * Reads where the rows of an answer stand: `fundingCliff.curves.periods`. A step `basis{hourly,reward}` takes each of the
 * fields as a row, and tells in the column `basis` which it is.
 */
export function readRowPath(text: string): RowStep[] {
  return text.split('.').map((part) => {
    const [, name, choices] = STEP.exec(part) ?? [];
    if (name === undefined) throw new Error(`"${part}" is no step towards rows.`);
    return choices === undefined ? { keys: [name], column: null } : { keys: choices.split(','), column: name };
  });
}
