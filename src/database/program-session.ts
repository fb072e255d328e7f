import { randomUUID } from 'node:crypto';
import { Session } from './session.js';

/**
 * The session of whoever runs the program on this machine: at the command line, or starting it. No user stands behind it,
 * so what it changes is audited by its source.
 */
export function programSession(): Session {
  return {
    actor: {
      userId: '',
      handle: 'command line',
      role: 'ADMINISTRATOR',
      ownEmployers: [],
      programmes: 'ALL',
      sharedParticipations: [],
    },
    source: 'COMMAND_LINE',
    requestId: randomUUID(),
  };
}
