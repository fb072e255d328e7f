import { sqlFile } from '../../database/sql-file.js';
import { ParticipationService } from '../../programmes/participation.service.js';
import { SharingLevel } from '../../programmes/programme.enums.js';
import { choice } from '../column.js';
import { sheet } from '../sheet.js';
import { employerName, programmeName } from './common-columns.js';

export const PARTICIPATIONS = sheet({
  name: 'participations',
  about: 'Which employer takes part in which programme, and what it shares about its people with the lead.',
  columns: {
    employer: employerName,
    programme: programmeName,
    sharing_level: choice(SharingLevel).orDerived(
      'What the employer shares about its people; only its own HR says so. Empty leaves what it chose, STATISTICS at first.',
    ),
  },
  key: ['employer', 'programme'],
  links: {
    employer: { sheet: 'employers', by: ['employer'] },
    programme: { sheet: 'programmes', by: ['programme'] },
  },
  writers: 'EMPLOYER',
  held: sqlFile(__dirname, 'participations.sql'),
  create: ({ tx, row, use, id }) =>
    use(ParticipationService).join(tx, {
      employer: id('employer'),
      programme: id('programme'),
      sharingLevel: row.sharing_level,
    }),
  async correct({ tx, row, use }, { id, version }) {
    await use(ParticipationService).changeSharingLevel(tx, {
      participation: id,
      version,
      sharingLevel: row.sharing_level!,
    });
  },
});
