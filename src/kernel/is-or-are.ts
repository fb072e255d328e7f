/** After the number of those meant: "1 of 2 contracts is", "2 of 2 contracts are"; and "none of 2 contracts is". */
export function isOrAre(count: number): 'is' | 'are' {
  return count < 2 ? 'is' : 'are';
}
