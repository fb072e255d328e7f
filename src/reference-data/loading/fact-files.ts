import { EMPLOYMENT_LAW_FACT_FILES } from './employment-law-fact-files.js';
import { FactFile } from './fact-file.js';
import { PAY_FACT_FILES } from './pay-fact-files.js';
import { PLACE_FACT_FILES } from './place-fact-files.js';
import { PROGRAMME_FACT_FILES } from './programme-fact-files.js';

/** Every file of facts, in the order in which they are stored. */
export const FACT_FILES: readonly FactFile[] = [
  ...PLACE_FACT_FILES,
  ...PAY_FACT_FILES,
  ...EMPLOYMENT_LAW_FACT_FILES,
  ...PROGRAMME_FACT_FILES,
];
