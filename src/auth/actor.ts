/** The four roles of the design; a script's token has one of them too. */
export const ROLES = ['HR_EDITOR', 'STRATEGIC_LEAD', 'ANALYST', 'ADMINISTRATOR'] as const;
export type Role = (typeof ROLES)[number];

/**
 * The person (or script) asking, as the database knows them at the start of a request. Row-level security is fed from
 * this and nothing else.
 */
export interface Actor {
  readonly userId: string;
  readonly handle: string;
  readonly role: Role;
  /** Employers whose people they may read and change: an HR editor's own. */
  readonly ownEmployers: readonly string[];
  /** Programmes whose posts and funding they may read; `'ALL'` for the nation and for administrators. */
  readonly programmes: readonly string[] | 'ALL';
  /** Participations whose employer shares pseudonymised terms with this lead. */
  readonly sharedParticipations: readonly string[];
}
