import { sqlFile } from '../../database/sql-file.js';
import { SupervisionSessionService } from '../../supervision/supervision-session.service.js';
import { SessionOutcome, SupervisionKind } from '../../supervision/supervision.enums.js';
import { choice, day, whole } from '../column.js';
import { sheet } from '../sheet.js';
import { contractReference, employerName } from './common-columns.js';

export const SUPERVISION_SESSIONS = sheet({
  name: 'supervision_sessions',
  about: 'Supervision that took place, or did not. There is no column that could hold what was said.',
  columns: {
    employer: employerName,
    contract: contractReference('The contract, by its reference in the sheet contracts.'),
    kind: choice(SupervisionKind)('What kind of supervision.'),
    on_day: day('The day of the session; not in the future.'),
    outcome: choice(SessionOutcome)('Whether it was held, or who cancelled it.'),
    minutes: whole('minutes').orNone('How long it lasted; for HELD only.'),
  },
  key: ['employer', 'contract', 'kind', 'on_day'],
  inOrderOf: 'on_day',
  links: {
    employer: { sheet: 'employers', by: ['employer'] },
    contract: { sheet: 'contracts', by: ['employer', 'contract'] },
  },
  writers: 'EMPLOYER',
  held: sqlFile(__dirname, 'supervision_sessions.sql'),
  create: ({ tx, row, use, id, today }) =>
    use(SupervisionSessionService).log(
      tx,
      { contract: id('contract'), kind: row.kind, onDay: row.on_day, outcome: row.outcome, minutes: row.minutes },
      today,
    ),
  async correct({ tx, row, use, today }, { id, version }) {
    const { outcome, minutes } = row;
    await use(SupervisionSessionService).correct(tx, { session: id, version, outcome, minutes }, today);
  },
});
