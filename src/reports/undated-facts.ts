import { Moment } from '../kernel/moment.js';

/**
 * Said with a figure as it was known at an instant, where facts it rests on may be published without a day: they count as
 * known throughout, so that the figure may rest on more than was known then.
 */
export function undatedSentence({ knownAt }: Moment, facts: string): string[] {
  if (knownAt === null) return [];
  return [
    `${facts} of which no source gives a day count as known since 1 April 2021, whatever \`knownAt\` is after that; their \`publishedOnBasis\` says which they are.`,
  ];
}
