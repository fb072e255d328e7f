import { scaledOrNull } from '../kernel/decimal.js';
import { findInList } from '../web/list.js';
import { Batch, grouped } from '../web/tracker-request.js';
import { PracticeProfileModel } from './practice-profile.model.js';
import { PRACTICES } from './practice.list.js';
import { PracticeModel } from './practice.model.js';

export const practiceById: Batch<string, PracticeModel | null> = (request, moment, ids) =>
  findInList(request, moment, PRACTICES, ids);

/** Practices of a partnership by its present code, by name. */
export const practicesOfPartnership: Batch<string, PracticeModel[]> = async (request, moment, codes) => {
  const { columns, read } = PRACTICES.rows.whole;
  const rows = await request.reader.rows<unknown[]>(
    moment,
    {
      text: `SELECT ${columns} FROM practice WHERE practice.partnership_code = ANY ($1::text[]) ORDER BY practice.name, practice.id`,
      asArrays: true,
    },
    [codes],
  );
  return grouped(
    codes,
    rows.map((row) => read(row, moment)),
    (row) => row.partnershipCode,
  );
};

type ProfileRow = Omit<PracticeProfileModel, 'mostDeprivedPercent'> & {
  readonly practice_id: string;
  readonly most_deprived: string | null;
};

/** Every profile of a practice that is recorded, earliest first. */
export const profilesOfPractice: Batch<string, PracticeProfileModel[]> = async (request, moment, ids) => {
  const rows = await request.reader.rows<ProfileRow>(
    moment,
    `SELECT practice_profile.id, practice_profile.version, practice_profile.recorded_at AS "recordedAt", practice_profile.practice_id,
            practice_profile.list_size AS "listSize", practice_profile.most_deprived_pct AS most_deprived,
            practice_profile.simd_version AS "simdVersion", practice_profile.starts_on AS "startsOn", practice_profile.ends_on AS "endsOn"
     FROM practice_profile
     WHERE practice_profile.practice_id = ANY ($1::uuid[])
     ORDER BY practice_profile.starts_on`,
    [ids],
  );
  return grouped(
    ids,
    rows.map((row) => ({ ...row, mostDeprivedPercent: scaledOrNull(row.most_deprived, 2) })),
    (row) => row.practice_id,
  );
};
