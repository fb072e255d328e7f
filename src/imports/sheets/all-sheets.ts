import { Sheet } from '../sheet.js';
import { ABSENCES } from './absences.js';
import { ALLOCATIONS } from './allocations.js';
import { CERTAINTIES } from './certainties.js';
import { CONTRACTS } from './contracts.js';
import { EMPLOYERS } from './employers.js';
import { FUNDERS } from './funders.js';
import { FUNDING_LINES } from './funding-lines.js';
import { INSTALMENTS } from './instalments.js';
import { PLACEMENTS } from './placements.js';
import { POSTS } from './posts.js';
import { TERMS } from './terms.js';
import { WORKERS } from './workers.js';

/** In the order in which they are brought in: what is pointed to comes before what points to it. */
export const SHEETS: readonly Sheet[] = [
  EMPLOYERS,
  FUNDERS,
  POSTS,
  WORKERS,
  CONTRACTS,
  TERMS,
  PLACEMENTS,
  FUNDING_LINES,
  INSTALMENTS,
  CERTAINTIES,
  ALLOCATIONS,
  ABSENCES,
];
