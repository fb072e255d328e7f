import { sqlFile } from '../database/sql-file.js';
import { Pence, penceFromPounds } from '../kernel/money.js';
import { Nation } from '../reference-data/enums/pay.enums.js';
import { Batch, inOrder } from '../web/tracker-request.js';

/** `Scotland 5 2`: what DataLoader can tell apart. */
export type PointKey = `${Nation} ${string} ${number}`;

const SALARIES = sqlFile(__dirname, 'salary-of-points.sql');

interface SalaryRow {
  readonly nation: Nation;
  readonly band: string;
  readonly point: number;
  readonly annualSalary: string;
}

export const pointKey = ({ nation, band, point }: Omit<SalaryRow, 'annualSalary'>): PointKey =>
  `${nation} ${band} ${point}`;

/** Pence a year of a full-time post at this point on the day asked about, as it was known; null where none was published. */
export const salaryOfPoint: Batch<PointKey, Pence | null> = async (request, moment, keys) => {
  const wanted = keys.map((key) => /^(.+) (\S+) (\d+)$/.exec(key)!);
  const rows = await request.reader.rows<SalaryRow>(moment, SALARIES, [
    wanted.map((match) => match[1]),
    wanted.map((match) => match[2]),
    wanted.map((match) => Number(match[3])),
    moment.asOf,
    request.knownOn(moment),
  ]);
  return inOrder(keys, rows, pointKey).map((row) => row && penceFromPounds(row.annualSalary));
};
