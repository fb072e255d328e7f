import { sqlFile } from '../../database/sql-file.js';
import { refuse } from '../../kernel/problem.js';
import { GuidanceService } from '../../programmes/guidance.service.js';
import { EmploymentModel, GuidanceKind, PointRule } from '../../programmes/programme.enums.js';
import { ProgrammeService } from '../../programmes/programme.service.js';
import { Nation } from '../../reference-data/enums/pay.enums.js';
import { choice, day, list, text } from '../column.js';
import { RowOf, sheet } from '../sheet.js';

const columns = {
  name: text(200)('Its name; unique in the tracker.'),
  commissioner: text(200)('Who commissions it.'),
  employment_model: choice(EmploymentModel)('Who employs the people in it.'),
  partnerships: list(
    /^S37\d{6}$/,
    'a list with semicolons of codes such as S37000012',
  )('Codes of the health and social care partnerships it works in.'),
  guidance_from: day.orNone('From which day the guidance beside it was adopted, until the next; empty where none was.'),
  guidance_nation: choice(Nation).orNone('Whose Agenda for Change scale the guidance means.'),
  guidance_band: text(5).orNone('The band it names, such as 5 or 8a.'),
  guidance_point_rule: choice(PointRule).orNone('Which point of the band is compared with.'),
  guidance_kind: choice(GuidanceKind).orNone('Whether it is what is expected, or the most that is paid for.'),
  guidance_source: text(500).orNone('Where that was decided.'),
};

export const PROGRAMMES = sheet({
  name: 'programmes',
  about:
    'Programmes of link workers, where they work and what pay guidance they adopted. One whose guidance changed has one row for each, each with the same name.',
  columns,
  key: ['name', 'guidance_from'],
  anchor: ['name'],
  parts: [
    'guidance_from',
    'guidance_nation',
    'guidance_band',
    'guidance_point_rule',
    'guidance_kind',
    'guidance_source',
  ],
  inOrderOf: 'guidance_from',
  links: {},
  writers: 'LEAD',
  held: sqlFile(__dirname, 'programmes.sql'),
  columnOf: {
    from: 'guidance_from',
    nation: 'guidance_nation',
    band: 'guidance_band',
    pointRule: 'guidance_point_rule',
    kind: 'guidance_kind',
    source: 'guidance_source',
    'partnerships.0': 'partnerships',
  },
  async create({ tx, row, use, anchorId }) {
    const programme = anchorId ?? (await use(ProgrammeService).register(tx, programmeOf(row)));
    const guidance = guidanceOf(row);
    if (guidance) await use(GuidanceService).adopt(tx, { programme, ...guidance });
    return programme;
  },
  async correct({ tx, row, use, isChanged, versionOf }, { id, partId }) {
    if (isChanged('commissioner', 'employment_model', 'partnerships')) {
      const version = await versionOf('programme', id);
      await use(ProgrammeService).correct(tx, { programme: id, version, ...programmeOf(row) });
    }
    const guidance = guidanceOf(row);
    const isOfGuidance = isChanged(
      'guidance_nation',
      'guidance_band',
      'guidance_point_rule',
      'guidance_kind',
      'guidance_source',
    );
    if (guidance && partId && isOfGuidance) {
      const version = await versionOf('programme_guidance', partId);
      await use(GuidanceService).correct(tx, { guidance: partId, version, ...guidance });
    }
  },
});

function programmeOf({ name, commissioner, employment_model: employmentModel, partnerships }: RowOf<typeof columns>) {
  return { name, commissioner, employmentModel, partnerships };
}

function guidanceOf(row: RowOf<typeof columns>) {
  const from = row.guidance_from;
  const nation = row.guidance_nation;
  const band = row.guidance_band;
  const pointRule = row.guidance_point_rule;
  const kind = row.guidance_kind;
  const source = row.guidance_source;
  if ([from, nation, band, pointRule, kind, source].every((cell) => cell === null)) return null;
  const parts = {
    guidance_from: from,
    guidance_nation: nation,
    guidance_band: band,
    guidance_point_rule: pointRule,
    guidance_kind: kind,
  };
  if (!from || !nation || !band || !pointRule || !kind || !source) {
    const [empty = 'guidance_source'] = Object.entries(parts).flatMap(([name, cell]) => (cell === null ? [name] : []));
    return refuse(
      'GUIDANCE_INCOMPLETE',
      [empty],
      'Guidance needs its first day, nation, band, point rule, kind and source.',
    );
  }
  return { from, nation, band, pointRule, kind, source };
}
