import { column, FactFile, factFile, unkept } from './fact-file.js';
import { byEffectiveDay } from './publication.js';
import { like, optional, text } from './read-cell.js';

const boardCode = like(/^S08\d{6}$/, 'S08000024');
const partnershipCode = like(/^S37\d{6}$/, 'S37000012');

/** Boards first: partnerships name theirs. A code is an identity and not a rate, so it counts as known throughout. */
export const PLACE_FACT_FILES: readonly FactFile[] = [
  factFile({
    file: 'nhs_boards_scotland.csv',
    table: 'board',
    key: ['code'],
    columns: {
      gss_code: column(boardCode, 'code'),
      name: column(text(), 'name'),
      short_name: column(text(), 'short_name'),
      predecessor_code: column(optional(boardCode), 'predecessor_code'),
      code_introduced: column(optional(text()), 'code_introduced'),
    },
    published: () => byEffectiveDay(null),
  }),
  factFile({
    file: 'hscps_scotland.csv',
    table: 'partnership',
    key: ['code'],
    columns: {
      gss_code: column(partnershipCode, 'code'),
      name: column(text(), 'name'),
      nhs_board_code: column(boardCode, 'board_code'),
      nhs_board_name: unkept(text()),
      council_areas: column(text(), 'council_areas'),
      predecessor_code: column(optional(partnershipCode), 'predecessor_code'),
      code_introduced: column(optional(text()), 'code_introduced'),
    },
    published: () => byEffectiveDay(null),
  }),
];
