import { Reader } from '../../database/reader.js';
import { sqlFile } from '../../database/sql-file.js';
import { scaledOrNull } from '../../kernel/decimal.js';
import { penceFromPounds } from '../../kernel/money.js';
import { SickPayStepModel } from '../models/hours-and-leave.model.js';
import { SourcedFact } from '../models/sourced-fact.model.js';
import { OnADay } from './on-a-day.js';

const SQL = sqlFile(__dirname, 'sick-pay-steps-on.sql');

interface Row
  extends SourcedFact, Pick<SickPayStepModel, 'scheme' | 'serviceYearsFrom' | 'serviceYearsTo' | 'waitingDays'> {
  readonly fullPayMonths: string | null;
  readonly halfPayMonths: string | null;
  readonly weeklyRate: string | null;
}

/** Sick pay by service on a day; empty where nothing is known. The steps of Agenda for Change are not dated. */
export async function findSickPayStepsOn(reader: Reader, { on, knownOn }: OnADay): Promise<SickPayStepModel[]> {
  return (await reader.published<Row>(SQL, [on, knownOn])).map(
    ({ fullPayMonths, halfPayMonths, weeklyRate, ...row }) => ({
      ...row,
      fullPayHundredthsOfMonths: scaledOrNull(fullPayMonths, 2),
      halfPayHundredthsOfMonths: scaledOrNull(halfPayMonths, 2),
      weeklyPence: weeklyRate === null ? null : penceFromPounds(weeklyRate),
    }),
  );
}
