import { AGE_BAND_YEARS } from '../../contracts/age-band.enums.js';
import { AgeBandService } from '../../contracts/age-band.service.js';
import { sqlFile } from '../../database/sql-file.js';
import { choice, day } from '../column.js';
import { sheet } from '../sheet.js';
import { contractReference, employerName } from './common-columns.js';

export const AGE_BANDS = sheet({
  name: 'age_bands',
  about:
    'How old workers were on a day, in bands of five years, for redundancy pay; one row for each. Never a birth date.',
  columns: {
    employer: employerName,
    worker: contractReference('The worker, by the reference in the sheet workers.'),
    band: choice(AGE_BAND_YEARS)('The band, in completed years.'),
    held_on: day('A day on which it held, not later than today; best the same for everyone, such as 1 April.'),
  },
  key: ['employer', 'worker'],
  links: {
    employer: { sheet: 'employers', by: ['employer'] },
    worker: { sheet: 'workers', by: ['employer', 'worker'] },
  },
  writers: 'EMPLOYER',
  held: sqlFile(__dirname, 'age_bands.sql'),
  create: ({ tx, row, use, id, today }) =>
    use(AgeBandService).record(tx, { worker: id('worker'), band: row.band, heldOn: row.held_on }, today),
  async correct({ tx, row, use, today }, { id, version }) {
    await use(AgeBandService).correct(tx, { ageBand: id, version, band: row.band, heldOn: row.held_on }, today);
  },
});
