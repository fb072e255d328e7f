import { Role } from './actor.js';
import { ROLE_IN_WORDS } from './user-role.js';

/** "HR editor of Bramble Hill (invented) and Rowan Bank (invented)." */
export function actorInWords(role: Role, scopes: readonly string[]): string {
  const who = ROLE_IN_WORDS[role].replace(/^./, (letter) => letter.toUpperCase());
  if (role === 'ADMINISTRATOR') return `${who}, who sees everything; every reading of pay is audited.`;
  if (scopes.length === 0) return `${who} without a scope yet: ask an administrator for one.`;
  return `${who} of ${new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(scopes)}.`;
}
