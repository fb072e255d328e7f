/**
 * As the public tool looks for them: letters, dots and hyphens on both sides of an @, and a dot after it. One sign before and one
 * after is enough to know; looking for all of them takes seconds in a text as long as a file.
 */
export function holdsEmail(text: string): boolean {
  return /[\w.+-]@[\w-]{1,63}\.[\w.-]/.test(text);
}

/** A title before a name with a capital: `Mrs Invented`. Names without one cannot be told from other words. */
export function holdsPersonName(text: string): boolean {
  return /\b(Mr|Mrs|Miss|Ms|Mx|Dr|Prof|Professor|Rev|Sir|Dame)\.? [A-Z][a-z'’-]+/.test(text);
}
