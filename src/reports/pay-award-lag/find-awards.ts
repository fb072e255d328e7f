import { sqlFile } from '../../database/sql-file.js';
import { addDays, addMonths, Day } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { penceFromPounds } from '../../kernel/money.js';
import { Award } from '../../pay/calculations/award-matches.js';
import { AwardRate } from '../../pay/calculations/award-loss.js';
import { Nation } from '../../reference-data/enums/pay.enums.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { GuidancePolicy } from '../pay-facts/guidance-package.js';

const SQL = sqlFile(__dirname, 'awards-of-scales.sql');

const MONTHS_OF_UNEXPLAINED_RISES = 18;

/** An award to one band of one nation's scale. */
export interface ScaleAward extends Award {
  readonly nation: Nation;
  readonly band: string;
  readonly payYear: string;
  /** What was awarded, in a few words; null where only the rates are published. */
  readonly headline: string | null;
  readonly publishedOn: Day;
  /** Entry to the band before and after. */
  readonly rate: AwardRate;
}

interface Row {
  readonly nation: Nation;
  readonly band: string;
  readonly payYear: string;
  readonly effectiveOn: Day;
  readonly publishedOn: Day;
  readonly entry: string | null;
  readonly headline: string | null;
}

export const bandKey = ({ nation, band }: Pick<GuidancePolicy, 'nation' | 'band'>): string => `${nation} ${band}`;

/** The awards in effect since a day to the bands that policies name, by `bandKey`, earliest first. */
export async function findAwards(
  request: TrackerRequest,
  moment: Moment,
  policies: Iterable<GuidancePolicy>,
  since: Day,
): Promise<Map<string, ScaleAward[]>> {
  const asked = [...policies];
  const values = [
    asked.map(({ nation }) => nation),
    asked.map(({ band }) => band),
    moment.asOf,
    request.knownOn(moment),
  ];
  const rows = asked.length === 0 ? [] : await request.reader.published<Row>(SQL, values);
  const awards = new Map<string, ScaleAward[]>();
  for (const [at, { entry, ...row }] of rows.entries()) {
    const before = rows[at - 1];
    const isOfSameBand = before?.nation === row.nation && before.band === row.band;
    if (!isOfSameBand || before.entry === null || entry === null || row.effectiveOn < since) continue;
    const key = bandKey(row);
    const dayBefore = addDays(row.effectiveOn, -1);
    const unexplainedRiseUntil = addDays(addMonths(row.effectiveOn, MONTHS_OF_UNEXPLAINED_RISES), -1);
    const rate = { from: penceFromPounds(before.entry), to: penceFromPounds(entry) };
    awards.set(key, [...(awards.get(key) ?? []), { ...row, dayBefore, unexplainedRiseUntil, rate }]);
  }
  return awards;
}
