/**
 * What to tell a person when a constraint of the database refuses a change. Kept on the entity of its table as
 * `static readonly constraints`, by the constraint's name. The checks before a write say the same in more detail; this
 * is for what only the database can see, such as two people at once.
 */
export interface ConstraintSentence {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: string;
}

export type ConstraintSentences = Readonly<Record<string, ConstraintSentence>>;
