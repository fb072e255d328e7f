import { sqlFile } from '../../database/sql-file.js';
import { CertaintyStage } from '../../funding/calculations/certainty-at-least.js';
import { CERTAINTY_STAGE } from '../../funding/certainty.enums.js';
import { CertaintyService } from '../../funding/certainty.service.js';
import { Day } from '../../kernel/day.js';
import { choice, day, text } from '../column.js';
import { sheet } from '../sheet.js';
import { programmeName } from './common-columns.js';

export const CERTAINTIES = sheet({
  name: 'certainties',
  about:
    'What was said of an award or of one part of it, by whom, on what day. The latest word counts; earlier ones stay.',
  columns: {
    programme: programmeName,
    funding_line: text(60)('The award, by its reference in the sheet funding_lines.'),
    instalment: day.orNone('Of which part: its first day, as in the sheet instalments; empty for the whole award.'),
    said_on: day('The day on which it was said.'),
    stage: choice(CERTAINTY_STAGE)('How certain it was then.'),
    said_by: text(200)('Who said it.'),
    evidence: text(500).orNone('Where it is written.'),
  },
  key: ['programme', 'funding_line', 'instalment', 'said_on'],
  inOrderOf: 'said_on',
  links: {
    programme: { sheet: 'programmes', by: ['programme'] },
    fundingLine: { sheet: 'funding_lines', by: ['programme', 'funding_line'] },
    instalment: { sheet: 'instalments', by: ['programme', 'funding_line', 'instalment'] },
  },
  writers: 'AS_THE_SERVICE_SAYS',
  held: sqlFile(__dirname, 'certainties.sql'),
  create({ tx, row, use, id, idOrNull, today }) {
    const instalment = idOrNull('instalment');
    const ofWhat = instalment === null ? { fundingLine: id('fundingLine') } : { instalment };
    return use(CertaintyService).state(tx, { ...ofWhat, ...word(row) }, today);
  },
  async correct({ tx, row, use, today }, { id, version }) {
    await use(CertaintyService).correct(tx, { certainty: id, version, ...word(row) }, today);
  },
});

function word(row: { stage: CertaintyStage; said_by: string; said_on: Day; evidence: string | null }) {
  return { stage: row.stage, saidBy: row.said_by, saidOn: row.said_on, evidence: row.evidence };
}
