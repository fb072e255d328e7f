import { Sheet } from '../sheet.js';
import { FUNDERS } from './funders.js';
import { PLACEMENTS } from './placements.js';
import { POSTS } from './posts.js';

/** In the order in which they are brought in: what is pointed to comes before what points to it. */
export const SHEETS: readonly Sheet[] = [FUNDERS, POSTS, PLACEMENTS];
