import { sqlFile } from '../../database/sql-file.js';
import { groupedBy } from '../../kernel/grouped-by.js';
import { Moment } from '../../kernel/moment.js';
import { penceFromPounds } from '../../kernel/money.js';
import { ScalePoint } from '../../pay/calculations/service-point.js';
import { TrackerRequest } from '../../web/tracker-request.js';

const SQL = sqlFile(__dirname, 'scale-points.sql');

export interface NamedBand {
  readonly scaleNation: string | null;
  readonly scaleBand: string | null;
}

/** The points of each band named, lowest first; empty where none was in force, or known, on the day. */
export type ScalePoints = (band: NamedBand) => readonly ScalePoint[];

interface Row extends Omit<ScalePoint, 'annualPence'> {
  readonly nation: string;
  readonly band: string;
  readonly annualSalary: string;
}

/** All scales that contracts and terms sheets name, in one reading; none where they name none. */
export async function findScalePoints(
  request: TrackerRequest,
  moment: Moment,
  named: readonly NamedBand[],
): Promise<ScalePoints> {
  const bands = new Map(named.filter(({ scaleBand }) => scaleBand !== null).map((band) => [keyOf(band), band]));
  if (bands.size === 0) return () => [];
  const rows = await request.reader.rows<Row>(moment, SQL, [
    [...bands.values()].map(({ scaleNation }) => scaleNation),
    [...bands.values()].map(({ scaleBand }) => scaleBand),
    moment.asOf,
    request.knownOn(moment),
  ]);
  const points = groupedBy(
    rows.map(({ annualSalary, ...row }) => ({ ...row, annualPence: penceFromPounds(annualSalary) })),
    ({ nation, band }) => `${nation} ${band}`,
  );
  return (band) => points.get(keyOf(band)) ?? [];
}

const keyOf = ({ scaleNation, scaleBand }: NamedBand): string => `${scaleNation} ${scaleBand}`;
