import { AUDIT_VERIFY } from './audit-verify.command.js';
import { Command } from './command.js';
import { IMPORT } from './import.command.js';
import { MIGRATE } from './migrate.command.js';
import { REFERENCE_LOAD } from './reference-load.command.js';
import { TOKEN_REVOKE } from './token-revoke.command.js';
import { TOKEN } from './token.command.js';
import { USER_ADD } from './user-add.command.js';
import { USER_DEACTIVATE } from './user-deactivate.command.js';
import { WORKBOOK } from './workbook.command.js';

/** Everything the command line can do, in the order of its help. */
export const COMMANDS: readonly Command[] = [
  TOKEN,
  TOKEN_REVOKE,
  USER_ADD,
  USER_DEACTIVATE,
  IMPORT,
  WORKBOOK,
  MIGRATE,
  REFERENCE_LOAD,
  AUDIT_VERIFY,
];
