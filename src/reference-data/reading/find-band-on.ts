import { Reader } from '../../database/reader.js';
import { sqlFile } from '../../database/sql-file.js';
import { Known, known } from '../../kernel/known.js';
import { penceFromPounds } from '../../kernel/money.js';
import { minutesFromHours } from '../../kernel/weeks.js';
import { Nation } from '../enums/pay.enums.js';
import { PayPointModel, PayScaleModel } from '../models/pay-scale.model.js';
import { SourcedFact } from '../models/sourced-fact.model.js';
import { knownRows, NoFactReason, OnADay } from './on-a-day.js';

const SQL = sqlFile(__dirname, 'band-on.sql');

export interface BandQuestion extends OnADay {
  readonly nation: `${Nation}`;
  readonly band: string;
}

interface Row
  extends SourcedFact, Pick<PayPointModel, 'point' | 'label' | 'minYears' | 'awardReference' | 'recordStatus'> {
  readonly band: string;
  readonly payYear: string;
  readonly annualSalary: string;
  readonly weeklyHours: string;
  readonly hourlyRate: string;
  readonly isKnown: boolean;
}

/**
 * A band of a nation's scale on a day, as it was known on another.
 *
 * Entry to band 5 in Scotland on 15 April 2025: £33,247 as known on 1 December 2025, £33,295 since the re-issue of
 * 23 January 2026.
 */
export async function findBandOn(reader: Reader, question: BandQuestion): Promise<Known<PayScaleModel, NoFactReason>> {
  const { nation, band, on, knownOn } = question;
  const rows = knownRows(await reader.published<Row>(SQL, [nation, band, on, knownOn]));
  if (!rows.known) return rows;
  const [first] = rows.value;
  return known({
    nation: nation as Nation,
    band,
    asOf: on,
    knownOn,
    payYear: first!.payYear,
    minutesPerWeek: minutesFromHours(first!.weeklyHours),
    points: rows.value.map(payPoint),
  });
}

function payPoint({ annualSalary, hourlyRate, ...row }: Row): PayPointModel {
  return { ...row, annualPence: penceFromPounds(annualSalary), hourlyPence: penceFromPounds(hourlyRate) };
}
