/** A column of whole numbers as the database hands it over, of contracts in one order; see `app.four_bytes`. */
export type CountedColumn = Int32Array;

const BYTES = 4;

/** The four least numbers stand in a column where nothing is recorded: the least of all, where nothing else is known of it. */
const LEAST = -(2 ** 31);
const WHY_NOT_RECORDED = 4;
const LEAST_RECORDED = LEAST + WHY_NOT_RECORDED;

export function countedColumn(bytes: Buffer): CountedColumn {
  const numbers = new Int32Array(bytes.length / BYTES);
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = bytes.readInt32BE(at * BYTES);
  return numbers;
}

/** The number of one contract; null where it is not recorded, or the column was not asked for. */
export function numberAt(column: CountedColumn | null, at: number): number | null {
  const number = column ? column[at]! : LEAST;
  return number < LEAST_RECORDED ? null : number;
}

/** Why nothing is recorded of one contract: 0 to 3; null where it is recorded, or the column was not asked for. */
export function whyNotRecordedAt(column: CountedColumn | null, at: number): number | null {
  const number = column ? column[at]! : LEAST_RECORDED;
  return number < LEAST_RECORDED ? number - LEAST : null;
}

/** The word that the number of one contract stands for: 1 is the first. */
export function wordAt<Word>(words: readonly Word[], column: CountedColumn | null, at: number): Word | null {
  const number = numberAt(column, at);
  return number === null ? null : words[number - 1]!;
}

/** The identifier of one contract, in a column of 16 bytes for each. */
export function uuidAt(bytes: Buffer, at: number): string {
  const digits = bytes.toString('hex', at * 16, at * 16 + 16);
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

const TABLE_UP_TO = 2 ** 16;

/**
 * Numbers contracts by what they have in common: those with the same number have the same in every column, and numbers
 * begin with 0 in the order in which each combination first appears.
 *
 * Combinations are numbered column by column, so that each step looks up one whole number.
 */
export function numbersOfAlike(columns: readonly CountedColumn[], length: number): Int32Array {
  let numbers = new Int32Array(length);
  let distinct = 1;
  for (const column of columns) {
    const { least, range } = rangeOf(column);
    const next = new Int32Array(length);
    const known = numbering(distinct * range);
    for (let at = 0; at < length; at += 1) {
      const value = column[at]!;
      const place = value < LEAST_RECORDED ? value - LEAST : value - least + WHY_NOT_RECORDED;
      next[at] = known.numberOf(numbers[at]! * range + place);
    }
    [numbers, distinct] = [next, known.count()];
  }
  return numbers;
}

/** The least number that is recorded, and how many there can be, with those that say why nothing is. */
function rangeOf(column: CountedColumn): { least: number; range: number } {
  let [least, greatest] = [0, -1];
  for (const number of column) {
    if (number < LEAST_RECORDED) continue;
    if (greatest < least) [least, greatest] = [number, number];
    else if (number < least) least = number;
    else if (number > greatest) greatest = number;
  }
  return { least, range: greatest - least + 1 + WHY_NOT_RECORDED };
}

/** Gives each key its number: from a table where keys are small, which is many times as fast as a map. */
function numbering(keys: number): { numberOf(key: number): number; count(): number } {
  let count = 0;
  if (keys <= TABLE_UP_TO) {
    const table = new Int32Array(keys);
    return { numberOf: (key) => (table[key] ||= ++count) - 1, count: () => count };
  }
  const map = new Map<number, number>();
  const numberOf = (key: number): number => {
    const found = map.get(key);
    if (found !== undefined) return found;
    map.set(key, count);
    return count++;
  };
  return { numberOf, count: () => count };
}
