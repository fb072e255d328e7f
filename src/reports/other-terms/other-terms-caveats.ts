import { Tally } from '../pay-facts/tally.js';

/** What to know of any spread over contracts. */
export function otherTermsCaveats({ contracts, workers, employers }: Tally): string[] {
  const sentences: (string | false)[] = [
    workers < contracts && 'Each contract counts once, so someone with two contracts counts twice in the spread.',
    employers === 1 && 'There is one employer, so all variation lies within it.',
  ];
  return sentences.filter((sentence) => sentence !== false);
}
