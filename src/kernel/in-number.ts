/** The words that go with a number: "1 contract is", "0 contracts are". */
export function inNumber(count: number, one: string, more: string): string {
  return count === 1 ? one : more;
}

/** After the number of those meant, where none is a word: "1 of 2 contracts is", "2 of 2 contracts are", "none of 2 contracts is". */
export function isOrAre(count: number): string {
  return inNumber(Math.max(count, 1), 'is', 'are');
}
