import { sqlFile } from '../../database/sql-file.js';
import { CERTAINTY_STAGE } from '../../funding/certainty.enums.js';
import { CertaintyService } from '../../funding/certainty.service.js';
import { ExtensionDecider, ExternalScheme, FundingCycle, FundingLineKind } from '../../funding/funding-line.enums.js';
import { FundingLineService } from '../../funding/funding-line.service.js';
import { LineCorrectionService } from '../../funding/line-correction.service.js';
import { refuse } from '../../kernel/problem.js';
import { RecordedAnswer } from '../../web/recorded-answer.js';
import { choice, day, money, percent, text, whole } from '../column.js';
import { RowOf, sheet, Work } from '../sheet.js';
import { answer, programmeName } from './common-columns.js';

const columns = {
  programme: programmeName,
  reference: text(60)('A reference for the award; unique within the programme.'),
  funder: text(200)('Who gives it, by the name in the sheet funders.'),
  employer: text(200).orNone('The employer it is paid to; empty when it is paid to the programme as a whole.'),
  title: text(300)('What it is called.'),
  kind: choice(FundingLineKind)('Whether it is a grant or a contract.'),
  amount: money.orNone('The whole amount, in £; empty where not known.'),
  starts_on: day('First day it pays for.'),
  ends_on: day.orNone(
    'Last day it pays for, inclusive; empty when duration_months says how long, or it recurs without end.',
  ),
  duration_months: whole('months').orNone('How long it pays, in place of ends_on; the end is then marked as derived.'),
  agreed_ends_on: day.orNone(
    'Its last day as first agreed, where an option to extend has been used since; else empty.',
  ),
  cycle: choice(FundingCycle)('How it comes.'),
  extension_to: day.orNone('Last day if the option to extend is used; empty without one.'),
  extension_decided_by: choice(ExtensionDecider).orNone('Who decides about the extension.'),
  extension_decide_by: day.orNone('By which day that has to be decided.'),
  uplift_pct: percent.orNone('By how much it rises each year.'),
  uplift_clause: text(500).orNone('What the agreement says about rises.'),
  decision_lead_days: whole('days').orNone("Days from the funder's decision to its letter."),
  external_scheme: choice(ExternalScheme).orNone('Who gave external_id.'),
  external_id: text(200).orNone('Its number in published data, such as a 360Giving identifier.'),
  source: text(500).orNone('Where this is written.'),
  requires_real_living_wage: answer(
    'Whether its conditions demand at least the real Living Wage of the people it pays; empty where nobody has said.',
  ),
  stage: choice(CERTAINTY_STAGE).orNone(
    'The latest word on the whole award: how certain it is. More in the sheet certainties.',
  ),
  said_on: day.orNone('The day on which that was said.'),
  said_by: text(200).orNone('Who said it.'),
};

type Line = RowOf<typeof columns>;

export const FUNDING_LINES = sheet({
  name: 'funding_lines',
  about: 'Awards: money, from whom, for which days. Which posts it pays is in the sheet allocations.',
  columns,
  key: ['programme', 'reference'],
  links: {
    programme: { sheet: 'programmes', by: ['programme'] },
    funder: { sheet: 'funders', by: ['funder'] },
    employer: { sheet: 'employers', by: ['employer'] },
  },
  end: 'ends_on',
  writers: 'AS_THE_SERVICE_SAYS',
  held: sqlFile(__dirname, 'funding_lines.sql'),
  columnOf: {
    uplift: 'uplift_pct',
    extension: 'extension_to',
    'extension.to': 'extension_to',
    'extension.decidedBy': 'extension_decided_by',
    'extension.decideBy': 'extension_decide_by',
    'externalId.value': 'external_id',
  },
  async create(work) {
    const { tx, row, use, id } = work;
    const line = await use(FundingLineService).record(tx, { ...content(work), programme: id('programme') });
    if (row.stage !== null) await use(CertaintyService).state(tx, { fundingLine: line, ...word(row) }, work.today);
    return line;
  },
  async correct(work, { id, version, row: held }) {
    const { tx, row, use, isChanged, today } = work;
    const isOfLine = !isChanged('stage', 'said_on', 'said_by') || lineColumns.some((name) => isChanged(name));
    if (isOfLine) await use(LineCorrectionService).correct(tx, { fundingLine: id, version, ...content(work) });
    if (!isChanged('stage', 'said_on', 'said_by')) return;
    if (row.stage === null) {
      refuse('WORD_STAYS', ['stage'], 'What was said stays said; write the newer word with its day.');
    }
    const wasSaidThatDay = await tx.row<{ id: string; version: number }>(
      `SELECT id, version FROM certainty WHERE funding_line_id = $1 AND instalment_id IS NULL AND said_on = $2::date`,
      [id, row.said_on],
    );
    if (wasSaidThatDay && held.said_on === row.said_on) {
      const { id: certainty, version } = wasSaidThatDay;
      await use(CertaintyService).correct(tx, { certainty, version, ...word(row) }, today);
    } else {
      await use(CertaintyService).state(tx, { fundingLine: id, ...word(row) }, today);
    }
  },
});

const lineColumns = (Object.keys(columns) as (keyof Line)[]).filter(
  (name) => !['stage', 'said_on', 'said_by'].includes(name),
);

function word({ stage, said_on: saidOn, said_by: saidBy }: Line) {
  if (stage === null || saidOn === null || saidBy === null) {
    return refuse(
      'WORD_INCOMPLETE',
      [saidOn === null ? 'said_on' : 'said_by'],
      'A stage needs the day on which it was said, and who said it.',
    );
  }
  return { stage, saidOn, saidBy };
}

function content({ row, id, idOrNull, isChanged }: Work<Line>) {
  return {
    reference: row.reference,
    funder: id('funder'),
    employer: idOrNull('employer'),
    title: row.title,
    kind: row.kind,
    amount: row.amount,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    durationMonths: row.duration_months,
    agreedEndsOn: isChanged('agreed_ends_on') ? row.agreed_ends_on : undefined,
    cycle: row.cycle,
    // One that was used is shown as the end it led to, and stays as it is recorded.
    extension: isChanged('extension_to', 'extension_decided_by', 'extension_decide_by') ? extensionOf(row) : undefined,
    uplift: row.uplift_pct,
    upliftClause: row.uplift_clause,
    decisionLeadDays: row.decision_lead_days,
    externalId: externalIdOf(row),
    source: row.source,
    requiresRealLivingWage: RecordedAnswer[row.requires_real_living_wage ?? 'BLANK'],
  };
}

function extensionOf({ extension_to: to, extension_decided_by: decidedBy, extension_decide_by: decideBy }: Line) {
  if (to === null && decidedBy === null && decideBy === null) return null;
  if (to === null || decidedBy === null) {
    const column = to === null ? 'extension_to' : 'extension_decided_by';
    return refuse('EXTENSION_INCOMPLETE', [column], 'An extension needs its last day and who decides about it.');
  }
  return { to, decidedBy, decideBy };
}

function externalIdOf({ external_scheme: scheme, external_id: value }: Line) {
  if (scheme === null && value === null) return null;
  if (scheme === null || value === null) {
    return refuse(
      'EXTERNAL_ID_INCOMPLETE',
      [scheme === null ? 'external_scheme' : 'external_id'],
      'A published number needs the register that gave it.',
    );
  }
  return { scheme, value };
}
