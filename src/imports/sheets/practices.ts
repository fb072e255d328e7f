import { sqlFile } from '../../database/sql-file.js';
import { refuse } from '../../kernel/problem.js';
import { PracticeProfileService } from '../../places/practice-profile.service.js';
import { PracticeService } from '../../places/practice.service.js';
import { code, day, percent, text, whole } from '../column.js';
import { RowOf, sheet } from '../sheet.js';

const columns = {
  code: code(
    /^[A-Z0-9]{4,10}$/,
    '4 to 10 digits and capital letters, such as 49999',
  )('Its national code; text, so that zeros at its start stay.'),
  name: text(200)('Its name.'),
  partnership: code(
    /^S37\d{6}$/,
    'a code such as S37000012',
  )('Code of the health and social care partnership it is in.'),
  cluster: text(100).orNone('The cluster of practices it belongs to.'),
  profile_from: day.orNone('From which day the counts beside it hold; empty where none are recorded.'),
  list_size: whole('patients').orNone('Registered patients.'),
  most_deprived_pct: percent.orNone('Share of them in the most deprived fifth of areas.'),
  simd_version: text(40).orNone('By which issue of the index, such as SIMD 2020v2.'),
};

export const PRACTICES = sheet({
  name: 'practices',
  about:
    'General practices. A practice that was counted more than once has one row for each count, each with the same code.',
  columns,
  key: ['code', 'profile_from'],
  anchor: ['code'],
  parts: ['profile_from', 'list_size', 'most_deprived_pct', 'simd_version'],
  inOrderOf: 'profile_from',
  links: {},
  writers: 'LEAD',
  held: sqlFile(__dirname, 'practices.sql'),
  columnOf: { from: 'profile_from', mostDeprivedPercent: 'most_deprived_pct' },
  async create({ tx, row, use, anchorId }) {
    const { name, partnership, cluster } = row;
    const practice =
      anchorId ?? (await use(PracticeService).register(tx, { code: row.code, name, partnership, cluster }));
    const profile = profileOf(row);
    if (profile) await use(PracticeProfileService).record(tx, { practice, ...profile });
    return practice;
  },
  async correct({ tx, row, use, isChanged, versionOf }, { id, partId }) {
    if (isChanged('name', 'partnership', 'cluster')) {
      const { name, partnership, cluster } = row;
      const version = await versionOf('practice', id);
      await use(PracticeService).correct(tx, { practice: id, version, name, partnership, cluster });
    }
    const profile = profileOf(row);
    if (profile && partId && isChanged('list_size', 'most_deprived_pct', 'simd_version')) {
      const version = await versionOf('practice_profile', partId);
      await use(PracticeProfileService).correct(tx, { profile: partId, version, ...profile });
    }
  },
});

function profileOf(row: RowOf<typeof columns>) {
  const {
    profile_from: from,
    list_size: listSize,
    most_deprived_pct: mostDeprivedPercent,
    simd_version: simdVersion,
  } = row;
  if (from === null && listSize === null && mostDeprivedPercent === null) return null;
  if (from === null || listSize === null) {
    const column = from === null ? 'profile_from' : 'list_size';
    return refuse('PROFILE_INCOMPLETE', [column], 'A count of patients needs its day and how many are registered.');
  }
  return { from, listSize, mostDeprivedPercent, simdVersion };
}
