import { sqlFile } from '../../database/sql-file.js';
import { SupervisionArrangementService } from '../../supervision/supervision-arrangement.service.js';
import { SupervisionFormat, SupervisionKind } from '../../supervision/supervision.enums.js';
import { RecordedAnswer } from '../../web/recorded-answer.js';
import { choice, day, text, whole } from '../column.js';
import { RowOf, sheet } from '../sheet.js';
import { answer, employerName, programmeName, startsOn } from './common-columns.js';

const columns = {
  employer: employerName,
  programme: programmeName,
  contract: text(30).orNone(
    'The contract, by its reference in the sheet contracts; empty for everyone the employer has in the programme.',
  ),
  kind: choice(SupervisionKind)('What kind of supervision; the kinds are never merged.'),
  starts_on: startsOn('the arrangement'),
  ends_on: day.orDerived(
    'Last day, inclusive; empty while it goes on, or until the next arrangement of the same kind.',
  ),
  format: choice(SupervisionFormat)('Alone or in a group.'),
  provider: text(200)('Who provides it: an organisation or a position, not a person.'),
  interval_days: whole('days').orNone('At most how many days apart; may be empty for PEER and GP_CONTACT only.'),
  in_paid_time: answer('Whether it is in paid time; empty where nobody has said.'),
  funding_line: text(60).orNone('The award that pays for it, by its reference in the sheet funding_lines.'),
};

export const SUPERVISION_ARRANGEMENTS = sheet({
  name: 'supervision_arrangements',
  about: 'What supervision was agreed, for one contract or for everyone an employer has in a programme.',
  columns,
  key: ['employer', 'programme', 'contract', 'kind', 'starts_on'],
  inOrderOf: 'starts_on',
  links: {
    employer: { sheet: 'employers', by: ['employer'] },
    programme: { sheet: 'programmes', by: ['programme'] },
    participation: { sheet: 'participations', by: ['employer', 'programme'] },
    contract: { sheet: 'contracts', by: ['employer', 'contract'] },
    fundingLine: { sheet: 'funding_lines', by: ['programme', 'funding_line'] },
  },
  end: 'ends_on',
  writers: 'EMPLOYER',
  held: sqlFile(__dirname, 'supervision_arrangements.sql'),
  create({ tx, row, use, id, idOrNull }) {
    const contract = idOrNull('contract');
    return use(SupervisionArrangementService).arrange(tx, {
      ...(contract === null ? { participation: id('participation') } : { contract }),
      ...agreement(row),
      kind: row.kind,
      fundingLine: idOrNull('fundingLine'),
      startsOn: row.starts_on,
      endsOn: row.ends_on,
    });
  },
  async correct({ tx, row, use, isChanged, idOrNull, versionOf }, { id }) {
    await use(SupervisionArrangementService).correct(tx, {
      arrangement: id,
      version: await versionOf('supervision_arrangement', id),
      ...agreement(row),
      ...(isChanged('funding_line') ? { fundingLine: idOrNull('fundingLine') } : {}),
      ...(isChanged('ends_on') ? { endsOn: row.ends_on } : {}),
    });
  },
});

function agreement(row: RowOf<typeof columns>) {
  return {
    format: row.format,
    provider: row.provider,
    intervalDays: row.interval_days,
    inPaidTime: RecordedAnswer[row.in_paid_time ?? 'BLANK'],
  };
}
