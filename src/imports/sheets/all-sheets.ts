import { Sheet } from '../sheet.js';
import { ABSENCES } from './absences.js';
import { AGE_BANDS } from './age-bands.js';
import { ALLOCATIONS } from './allocations.js';
import { CERTAINTIES } from './certainties.js';
import { CONTRACTS } from './contracts.js';
import { EMPLOYER_HEALTH } from './employer-health.js';
import { EMPLOYERS } from './employers.js';
import { FUNDERS } from './funders.js';
import { FUNDING_LINES } from './funding-lines.js';
import { INSTALMENTS } from './instalments.js';
import { LEAVE_TAKEN } from './leave-taken.js';
import { PARTICIPATIONS } from './participations.js';
import { PLACEMENTS } from './placements.js';
import { POSTS } from './posts.js';
import { PRACTICES } from './practices.js';
import { PROGRAMMES } from './programmes.js';
import { SUPERVISION_ARRANGEMENTS } from './supervision-arrangements.js';
import { SUPERVISION_SESSIONS } from './supervision-sessions.js';
import { TERMS } from './terms.js';
import { TERMS_SHEETS } from './terms-sheets.js';
import { WORKERS } from './workers.js';

/** In the order in which they are brought in: what is pointed to comes before what points to it. */
export const SHEETS: readonly Sheet[] = [
  PROGRAMMES,
  EMPLOYERS,
  EMPLOYER_HEALTH,
  PARTICIPATIONS,
  FUNDERS,
  PRACTICES,
  POSTS,
  WORKERS,
  AGE_BANDS,
  CONTRACTS,
  TERMS,
  TERMS_SHEETS,
  PLACEMENTS,
  FUNDING_LINES,
  INSTALMENTS,
  CERTAINTIES,
  ALLOCATIONS,
  SUPERVISION_ARRANGEMENTS,
  SUPERVISION_SESSIONS,
  ABSENCES,
  LEAVE_TAKEN,
];
