import { WorkerService } from '../../contracts/worker.service.js';
import { sqlFile } from '../../database/sql-file.js';
import { day } from '../column.js';
import { sheet } from '../sheet.js';
import { contractReference, employerName } from './common-columns.js';

export const WORKERS = sheet({
  name: 'workers',
  about:
    "Workers by the employer's own reference: no name, birth date, insurance number or address, and no column that could hold one.",
  columns: {
    employer: employerName,
    reference: contractReference("The employer's own reference for the person; unique within the employer."),
    continuous_service_on: day.orNone('First day of continuous service, which may lie with an earlier employer.'),
    role_started_on: day.orNone('First day in this kind of role, here or elsewhere.'),
  },
  key: ['employer', 'reference'],
  links: { employer: { sheet: 'employers', by: ['employer'] } },
  writers: 'EMPLOYER',
  held: sqlFile(__dirname, 'workers.sql'),
  create: ({ tx, row, use, id }) =>
    use(WorkerService).register(tx, {
      employer: id('employer'),
      reference: row.reference,
      continuousServiceOn: row.continuous_service_on,
      roleStartedOn: row.role_started_on,
    }),
  async correct({ tx, row, use }, { id, version }) {
    await use(WorkerService).correct(tx, {
      worker: id,
      version,
      continuousServiceOn: row.continuous_service_on,
      roleStartedOn: row.role_started_on,
    });
  },
});
