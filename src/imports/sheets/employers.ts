import { Transaction } from '../../database/transaction.js';
import { sqlFile } from '../../database/sql-file.js';
import { EmployerStatus, Sector } from '../../employers/employer.enums.js';
import { EmployerService } from '../../employers/employer.service.js';
import { LivingWageAccreditation } from '../../employers/living-wage-accreditation.js';
import { EmployerWeekService } from '../../employers/employer-week.service.js';
import { refuse } from '../../kernel/problem.js';
import { choice, day, hours, text, yesNo } from '../column.js';
import { RowOf, sheet } from '../sheet.js';
import { identifiers, readIdentifiers } from './common-columns.js';

const columns = {
  name: text(200)('Its name; unique in the tracker.'),
  sector: choice(Sector)('What kind of organisation it is.'),
  hosts_clws: yesNo.orElse(true, 'Whether it hosts community link workers.'),
  status: choice(EmployerStatus).orElse(EmployerStatus.ACTIVE, 'Whether it still operates.'),
  is_demonstration: yesNo.orElse(false, 'Whether it is invented, for a demonstration.'),
  identifiers,
  living_wage_since: day.orNone('From which day it is accredited as paying the real Living Wage; empty when not.'),
  living_wage_until: day.orNone('Last day of that accreditation, inclusive; empty while it goes on.'),
  living_wage_source: text(500).orNone('Where that accreditation can be looked up.'),
  week_from: day('From which day the full-time week beside it applies.'),
  full_time_week: hours('Its standard full-time week.'),
};

type EmployerRow = RowOf<typeof columns>;

export const EMPLOYERS = sheet({
  name: 'employers',
  about:
    'Organisations that employ people. An employer whose full-time week changed has one row for each week, each with the same name.',
  columns,
  key: ['name', 'week_from'],
  anchor: ['name'],
  parts: ['week_from', 'full_time_week'],
  inOrderOf: 'week_from',
  links: {},
  writers: 'EMPLOYER',
  held: sqlFile(__dirname, 'employers.sql'),
  columnOf: {
    from: 'week_from',
    weekStartsOn: 'week_from',
    'livingWageAccreditation.until': 'living_wage_until',
    'livingWageAccreditation.source': 'living_wage_source',
  },
  async create({ tx, row, use, anchorId }) {
    if (anchorId !== null) {
      return use(EmployerWeekService).change(tx, {
        employer: anchorId,
        from: row.week_from,
        fullTimeWeek: row.full_time_week,
      });
    }
    const employer = await use(EmployerService).register(tx, {
      name: row.name,
      sector: row.sector,
      hostsClws: row.hosts_clws,
      isDemonstration: row.is_demonstration,
      identifiers: readIdentifiers(row.identifiers),
      fullTimeWeek: row.full_time_week,
      weekStartsOn: row.week_from,
      livingWageAccreditation: accreditation(row),
    });
    if (row.status === EmployerStatus.CLOSED) await use(EmployerService).close(tx, { employer, version: 1 });
    return employer;
  },
  async correct({ tx, row, use, isChanged, versionOf }, { id, partId }) {
    if (isChanged('is_demonstration')) {
      refuse(
        'INVENTED_STAYS_INVENTED',
        ['is_demonstration'],
        'Whether an employer is invented is said once, when it is registered.',
      );
    }
    if (isChanged('sector', 'hosts_clws', 'status', 'living_wage_since', 'living_wage_until', 'living_wage_source')) {
      await use(EmployerService).correct(tx, {
        employer: id,
        version: await versionOf('employer', id),
        sector: row.sector,
        hostsClws: row.hosts_clws,
        status: row.status,
        livingWageAccreditation: accreditation(row),
      });
    }
    if (isChanged('full_time_week')) {
      await use(EmployerWeekService).correct(tx, {
        week: partId!,
        version: await versionOf('employer_week', partId!),
        fullTimeWeek: row.full_time_week,
      });
    }
    if (isChanged('identifiers')) await replaceIdentifiers(tx, use(EmployerService), id, row.identifiers);
  },
});

function accreditation(row: EmployerRow): LivingWageAccreditation | null {
  const { living_wage_since: since, living_wage_until: until, living_wage_source: source } = row;
  if (since === null && until === null && source === null) return null;
  if (since === null || source === null) {
    return refuse(
      'ACCREDITATION_INCOMPLETE',
      [since === null ? 'living_wage_since' : 'living_wage_source'],
      'An accreditation needs the day from which it holds, and where it can be looked up.',
    );
  }
  return { since, until, source };
}

async function replaceIdentifiers(
  tx: Transaction,
  employers: EmployerService,
  employer: string,
  written: readonly string[],
): Promise<void> {
  const recorded = await tx.rows<{ id: string; version: number; written: string }>(
    `SELECT id, version, scheme || ' ' || value AS written FROM employer_identifier WHERE employer_id = $1`,
    [employer],
  );
  for (const { id: identifier, version } of recorded.filter((each) => !written.includes(each.written))) {
    await employers.removeIdentifier(tx, { identifier, version });
  }
  const known = recorded.map((each) => each.written);
  for (const added of readIdentifiers(written.filter((each) => !known.includes(each)))) {
    await employers.addIdentifier(tx, { employer, ...added });
  }
}
