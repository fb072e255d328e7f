/** Control characters, halves of a pair, and what turns the direction of writing. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]+/gu;

/** A text of somebody's on one line: what leaves as a calendar or a mail is read line by line by programs. */
export function onOneLine(text: string): string {
  return text.replace(UNPRINTABLE, ' ').trim();
}
