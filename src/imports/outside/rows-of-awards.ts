import { createHash } from 'node:crypto';
import { addMonths, Day } from '../../kernel/day.js';
import { unscaled } from '../../kernel/decimal.js';
import { completedRow } from '../completed-row.js';
import { ImportProblem } from '../import-problem.js';
import { Table } from '../reading/read-tables.js';
import { rowChange } from '../row-change.js';
import { HeldCells, RowDirectory } from '../row-directory.js';
import { FUNDING_LINES } from '../sheets/funding-lines.js';
import { SHEETS } from '../sheets/all-sheets.js';
import { Staged, stageRows } from '../stage-rows.js';
import { StagedRow } from '../staged-row.js';
import { Findings } from './findings.js';
import { FunderBook, FunderRow } from './funder-book.js';
import { lastDayOf } from './grant-period.js';
import { PublishedAward, PublishedTerm } from './published-award.js';
import { RecordedScene } from './recorded-scene.js';
import { OurAward } from './sort-awards.js';

type Cells = Readonly<Record<string, string>>;

interface Origin {
  readonly licence: string | null;
  readonly url: string | null;
}

/**
 * Awards as rows of our own sheets, so that they come in as any other file does. The number of a row is the place of the
 * award in the list given, from 1. What nobody publishes stays as it is recorded.
 */
export async function rowsOfAwards(
  ours: readonly OurAward[],
  scene: RecordedScene,
  origin: Origin,
  findings: Findings,
): Promise<Staged> {
  const funders = new FunderBook(scene.funders);
  const references = new Set(scene.lines.map(({ reference }) => String(reference).toLowerCase()));
  const problems: ImportProblem[] = [];
  const funderRows: [number, Cells][] = [];
  const lineRows: [number, Cells][] = [];
  const wordRows: [number, Cells][] = [];
  ours.forEach(({ award, employer }, at) => {
    // What is wrong with it is told where it was read.
    if (award.faults.length > 0) return;
    const found = funders.find(award);
    if ('problem' in found) {
      problems.push(found.problem);
      return;
    }
    if (found.row) funderRows.push([at + 1, cellsOfFunder(found.row)]);
    const held = recordedLine(award, scene.lines);
    if (!held && scene.lines.some((line) => looksLike(line, award, employer))) {
      findings.note('LOOKS_RECORDED', award.facts.placeOf(award.factOf['external_id']!));
    }
    const reference = held ? String(held['reference']) : newReference(award.externalId, references);
    references.add(reference.toLowerCase());
    const names = { programme: scene.programme.name, funder: found.name, employer: employer ?? '', reference };
    lineRows.push([at + 1, cellsOfLine(award, names, held, origin)]);
    const { word } = award;
    if (word && !scene.saidOn.get(held ? reference : '')?.includes(word.saidOn)) {
      wordRows.push([
        at + 1,
        {
          programme: names.programme,
          funding_line: reference,
          said_on: word.saidOn,
          stage: word.stage,
          said_by: found.name,
          evidence: word.evidence,
        },
      ]);
    }
  });
  const tables = [
    tableOf('funders', funderRows),
    tableOf('funding_lines', lineRows),
    tableOf('certainties', wordRows),
  ].filter(({ rows }) => rows.length > 0);
  const staged = tables.length > 0 ? await stageRows(tables, SHEETS) : { rows: [], problems: [] };
  return { rows: keepSources(staged.rows, scene.lines), problems: [...problems, ...staged.problems] };
}

/** By its published number; one recorded by hand under that number as its reference is the same. */
function recordedLine(award: PublishedAward, lines: readonly HeldCells[]): HeldCells | undefined {
  const isByNumber = (line: HeldCells): boolean =>
    line['external_scheme'] === award.scheme && line['external_id'] === award.externalId;
  const isByReference = (line: HeldCells): boolean =>
    line['external_id'] === null && line['reference'] === award.externalId;
  return lines.find(isByNumber) ?? lines.find(isByReference);
}

/** Likely the same award, recorded by hand: not taken for it, for nothing proves it. */
function looksLike(line: HeldCells, { amount, term }: PublishedAward, employer: string | null): boolean {
  return (
    line['external_id'] === null &&
    line['employer'] === employer &&
    line['starts_on'] === term.startsOn &&
    amount !== null &&
    line['amount'] === unscaled(amount, 2)
  );
}

function tableOf(sheet: string, rows: readonly (readonly [number, Cells])[]): Table {
  const header = Object.keys(rows[0]?.[1] ?? {});
  return {
    file: '',
    sheet,
    header,
    rows: rows.map(([row, cells]) => ({ row, cells: header.map((name) => cells[name] ?? '') })),
    formulas: [],
    errors: [],
  };
}

const cellsOfFunder = ({ name, kind, identifiers }: FunderRow): Cells => ({ name, kind, identifiers });

interface Names {
  readonly programme: string;
  readonly funder: string;
  readonly employer: string;
  readonly reference: string;
}

function cellsOfLine(award: PublishedAward, names: Names, held: HeldCells | undefined, origin: Origin): Cells {
  const { term } = award;
  const recorded = (name: string): string => (held?.[name] == null ? '' : String(held[name]));
  return {
    ...names,
    title: award.title,
    kind: award.kind,
    amount: award.amount === null ? recorded('amount') : unscaled(award.amount, 2),
    starts_on: term.startsOn ?? '',
    ...endCells(term, recorded),
    cycle: recorded('cycle') || cycleOf(term),
    external_scheme: award.scheme,
    external_id: award.externalId,
    source: sourceOf(award, origin, held === undefined || recorded('source').includes(CYCLE_DERIVED)),
  };
}

/** Where an extension was used, the line ends later than first agreed, and what is published is the end first agreed. */
function endCells(term: PublishedTerm, recorded: (name: string) => string): Cells {
  const last = lastDayOfTerm(term);
  const isExtended = recorded('agreed_ends_on') !== '' && recorded('agreed_ends_on') === last;
  const isKept = isExtended || term.extensionTo === null;
  const decidedBy = term.extensionTo === recorded('extension_to') ? recorded('extension_decided_by') : '';
  return {
    ends_on: isExtended ? recorded('ends_on') : (term.endsOn ?? ''),
    duration_months: isExtended || term.durationMonths === null ? '' : String(term.durationMonths),
    extension_to: isKept ? recorded('extension_to') : term.extensionTo!,
    // An option in a notice is the buyer's, unless someone has recorded otherwise.
    extension_decided_by: isKept ? recorded('extension_decided_by') : decidedBy || 'FUNDER',
  };
}

function lastDayOfTerm({ startsOn, endsOn, durationMonths }: PublishedTerm): Day | null {
  return endsOn ?? (startsOn !== null && durationMonths !== null ? lastDayOf(startsOn, durationMonths) : null);
}

/** No register says how money comes: what pays for longer than a year is for several years at once, the rest once. */
function cycleOf(term: PublishedTerm): string {
  const last = lastDayOfTerm(term);
  const isLong = term.startsOn !== null && last !== null && last >= addMonths(term.startsOn, 12);
  return isLong ? 'MULTI_YEAR' : 'ONE_OFF';
}

const CYCLE_DERIVED = 'cycle derived from the term';

const REGISTERS: Readonly<Record<string, string>> = { '360GIVING': '360Giving', OCDS: 'Procurement notice (OCDS)' };

/** Where it is published and under which licence; and what was reckoned, so that nobody takes it for published. */
function sourceOf({ scheme, url, term }: PublishedAward, origin: Origin, isCycleDerived: boolean): string {
  const where = url ?? origin.url;
  return [
    `${REGISTERS[scheme]}${where ? `: ${where}` : ''}`,
    ...(origin.licence ? [`licence ${origin.licence}`] : []),
    ...term.labels,
    ...(isCycleDerived ? [CYCLE_DERIVED] : []),
  ]
    .join('; ')
    .slice(0, 500);
}

/** Letters, digits and what else the identifier has, as far as a reference is long; a mark of its own where it is taken. */
function newReference(externalId: string, taken: ReadonlySet<string>): string {
  if (externalId.length <= 60 && !taken.has(externalId.toLowerCase())) return externalId;
  return `${externalId.slice(0, 50)}~${createHash('sha256').update(externalId).digest('hex').slice(0, 8)}`;
}

/** The same facts from another file, or from the same under another name, are no change of the line. */
function keepSources(rows: readonly StagedRow[], lines: readonly HeldCells[]): readonly StagedRow[] {
  const directory = new RowDirectory(FUNDING_LINES, lines);
  return rows.map((row) => {
    if (row.sheet !== FUNDING_LINES || !row.isSound) return row;
    const held = directory.held(row.values);
    if (!held) return row;
    const { fields } = rowChange(row, completedRow(row, held, held), held);
    const isOnlySource = fields.length === 1 && fields[0]!.column === 'source';
    return isOnlySource ? { ...row, values: { ...row.values, source: held.row['source'] ?? null } } : row;
  });
}
