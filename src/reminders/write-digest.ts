import { Day, daysBetween, inWords } from '../kernel/day.js';
import { onOneLine } from './plain-text.js';

interface DigestDeadline {
  readonly day: Day;
  readonly title: string;
  readonly sentence: string;
}

export interface Digest {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The rest can be asked for; a mail of a thousand days helps nobody. */
const MOST_IN_ONE_MAIL = 100;

/** The deadlines that have come near, in plain text and in HTML; the first day in front. */
export function writeDigest(deadlines: readonly DigestDeadline[], today: Day, publicUrl: string): Digest {
  const shown = deadlines.slice(0, MOST_IN_ONE_MAIL).map(({ day, title, sentence }) => ({
    when: `${inWords(day)} (${howFar(daysBetween(today, day))})`,
    title: onOneLine(title),
    sentence: onOneLine(sentence),
  }));
  const more = deadlines.length - shown.length;
  const count = deadlines.length === 1 ? 'One deadline' : `${deadlines.length} deadlines`;
  const opening = `${count} ${deadlines.length === 1 ? 'has' : 'have'} come near, as recorded on ${inWords(today)}.`;
  const rest = more > 0 ? `And ${more} more: ask for \`deadlines\`.` : null;
  const closing = [
    `All of them, and what they rest on: ${publicUrl}/graphiql, the question \`deadlines\`.`,
    'You asked for this mail; unsubscribeFromDigest ends it. Answers to it are read by nobody.',
  ];
  return {
    subject: `${count}: ${inWords(deadlines[0]!.day)}${deadlines.length === 1 ? '' : ' is the first'}`,
    text: [
      opening,
      ...shown.map(({ when, title, sentence }) => `${when}\n  ${title}\n  ${sentence}`),
      ...(rest ? [rest] : []),
      closing.join('\n'),
      '',
    ].join('\n\n'),
    html: [
      '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Deadlines</title></head><body>',
      `<p>${escaped(opening)}</p>`,
      ...shown.map(
        ({ when, title, sentence }) =>
          `<p><strong>${escaped(when)}</strong><br>${escaped(title)}<br><small>${escaped(sentence)}</small></p>`,
      ),
      ...(rest ? [`<p>${escaped(rest)}</p>`] : []),
      ...closing.map((line) => `<p><small>${escaped(line)}</small></p>`),
      '</body></html>',
    ].join('\n'),
  };
}

function howFar(daysLeft: number): string {
  if (daysLeft === 0) return 'today';
  if (daysLeft < 0) return `passed ${-daysLeft === 1 ? 'yesterday' : `${-daysLeft} days ago`}`;
  return daysLeft === 1 ? 'tomorrow' : `in ${daysLeft} days`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
