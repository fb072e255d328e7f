import { sqlFile } from '../../database/sql-file.js';
import { FunderKind } from '../../funding/funder.enums.js';
import { FunderService } from '../../funding/funder.service.js';
import { choice, text, whole } from '../column.js';
import { sheet } from '../sheet.js';
import { identifiers, readIdentifiers } from './common-columns.js';

export const FUNDERS = sheet({
  name: 'funders',
  about: 'Who gives money.',
  columns: {
    name: text(200)('Its name; unique in the tracker.'),
    kind: choice(FunderKind)('What kind of funder it is.'),
    promised_notice_days: whole('days').orNone('How many days before it ceases it promised to say so.'),
    identifiers,
  },
  key: ['name'],
  links: {},
  writers: 'LEAD',
  held: sqlFile(__dirname, 'funders.sql'),
  create: ({ tx, row, use }) =>
    use(FunderService).register(tx, {
      name: row.name,
      kind: row.kind,
      promisedNoticeDays: row.promised_notice_days,
      identifiers: readIdentifiers(row.identifiers),
    }),
  async correct({ tx, row, use }, { id, version }) {
    await use(FunderService).correct(tx, {
      funder: id,
      version,
      kind: row.kind,
      promisedNoticeDays: row.promised_notice_days,
      identifiers: readIdentifiers(row.identifiers),
    });
  },
});
