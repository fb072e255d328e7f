import { Command } from './command.js';

interface ListedCommand {
  /** As it is typed: `user add`. */
  readonly name: string;
  /** Loaded only when it is asked for: most commands need far less than the whole application. */
  load(): Promise<Command>;
}

/** Everything the command line can do, in the order of its help. */
export const COMMANDS: readonly ListedCommand[] = [
  { name: 'token', load: async () => (await import('./token.command.js')).TOKEN },
  { name: 'token-revoke', load: async () => (await import('./token-revoke.command.js')).TOKEN_REVOKE },
  { name: 'user add', load: async () => (await import('./user-add.command.js')).USER_ADD },
  { name: 'user deactivate', load: async () => (await import('./user-deactivate.command.js')).USER_DEACTIVATE },
  { name: 'import', load: async () => (await import('./import.command.js')).IMPORT },
  { name: 'workbook', load: async () => (await import('./workbook.command.js')).WORKBOOK },
  { name: 'migrate', load: async () => (await import('./migrate.command.js')).MIGRATE },
  { name: 'reference load', load: async () => (await import('./reference-load.command.js')).REFERENCE_LOAD },
  { name: 'digest', load: async () => (await import('./digest.command.js')).DIGEST },
  { name: 'audit verify', load: async () => (await import('./audit-verify.command.js')).AUDIT_VERIFY },
];
