import { sqlFile } from '../../database/sql-file.js';
import { addYears, Day, earlierOf } from '../../kernel/day.js';
import { penceFromPounds } from '../../kernel/money.js';
import { HundredthsOfPercent } from '../../kernel/percent.js';
import { Stretch } from '../../kernel/stretches.js';
import { minutesFromHours } from '../../kernel/weeks.js';
import {
  publishedScaleYears,
  PublishedPoint,
  ScaleYear,
  withAssumedAwards,
} from '../../pay/calculations/scale-years.js';
import { TrackerRequest } from '../../web/tracker-request.js';

const SQL = sqlFile(__dirname, 'pay-points-since.sql');

interface Row extends Pick<PublishedPoint, 'point' | 'minYears' | 'startsOn' | 'endsOn'> {
  readonly nation: string;
  readonly band: string;
  readonly annualSalary: string;
  readonly weeklyHours: string;
}

/** By nation and band, `Scotland 5`: what is published for a period, carried on by the award assumed. */
export type Scales = ReadonlyMap<string, readonly ScaleYear[]>;

export function scaleKey({ nation, band }: { readonly nation: string; readonly band: string }): string {
  return `${nation} ${band}`;
}

/** Every band over a period, as known on a day; the years just before it too, from which an assumed award starts. */
export async function findScales(
  request: TrackerRequest,
  { startsOn, endsOn }: Stretch,
  knownOn: Day,
  assumedAward: HundredthsOfPercent | null,
): Promise<Scales> {
  const from = addYears(earlierOf(startsOn, knownOn), -1);
  const bands = new Map<string, PublishedPoint[]>();
  for (const { annualSalary, weeklyHours, ...row } of await request.reader.published<Row>(SQL, [from, knownOn])) {
    const points = bands.get(scaleKey(row)) ?? [];
    bands.set(scaleKey(row), points);
    points.push({ ...row, annualPence: penceFromPounds(annualSalary), minutesPerWeek: minutesFromHours(weeklyHours) });
  }
  return new Map(
    [...bands].map(([key, points]) => [key, withAssumedAwards(publishedScaleYears(points), assumedAward, endsOn)]),
  );
}
