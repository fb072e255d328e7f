import { Transaction } from '../database/transaction.js';
import { Day, inWords, isDay } from '../kernel/day.js';
import { Problems } from '../kernel/problem.js';
import { Nation } from '../reference-data/enums/pay.enums.js';
import { checkPay } from './check-pay.js';
import { PayBasis } from './terms.enums.js';
import { isAbsent, isTransferred, TermsValues } from './terms-values.js';

const LONGEST_WEEK = 3600;
const SHORTEST_FULL_TIME_WEEK = 60;
const HUNDRED_PER_CENT = 10_000;

/**
 * All that can be told to be wrong with terms by themselves, in force from a day. The path is where the terms stand in the
 * input: `['terms']` when a contract starts. Forms, mutations and files refuse through this.
 */
export function checkTerms(problems: Problems, terms: TermsValues, startsOn: Day, path: readonly string[]): void {
  const at = (field: keyof TermsValues) => [...path, field];
  const isWithin = (value: number | null, least: number, most: number) =>
    value !== null && Number.isInteger(value) && value >= least && value <= most;
  problems.require(
    isWithin(terms.weeklyHours, 1, LONGEST_WEEK),
    'HOURS_OUT_OF_RANGE',
    at('weeklyHours'),
    'Weekly hours lie above 0 and go up to 60; give them in hours, such as 22.5.',
  );
  problems.require(
    isWithin(terms.fullTimeWeek, SHORTEST_FULL_TIME_WEEK, LONGEST_WEEK),
    'WEEK_OUT_OF_RANGE',
    at('fullTimeWeek'),
    'A full-time week lies between 1 and 60 hours; give it in hours, such as 37.5.',
  );
  checkPay(problems, terms, path);
  checkDays(problems, terms.leaveDays, 9900, at('leaveDays'), 'Days of leave');
  checkDays(problems, terms.publicHolidayDays, 2000, at('publicHolidayDays'), 'Public holidays');
  problems.require(
    terms.leaveYearStarts === null || isDay(`2024-${terms.leaveYearStarts}`),
    'NO_SUCH_DAY_OF_YEAR',
    at('leaveYearStarts'),
    'Give the start of the leave year as month and day, such as 04-01 for 1 April.',
  );
  problems.require(
    terms.employerPension === null || isWithin(terms.employerPension, 0, HUNDRED_PER_CENT),
    'PENSION_OUT_OF_RANGE',
    at('employerPension'),
    "The employer's pension contribution lies between 0 and 100 %.",
  );
  problems.require(
    terms.employerPension === null || terms.pensionBasis !== null,
    'PENSION_OF_WHAT',
    at('pensionBasis'),
    'Say what the pension percentage is paid of: all pay, or qualifying earnings.',
  );
  checkTransfer(problems, terms, startsOn, path);
  checkNotGiven(problems, terms, at('notGiven'));
}

/** Terms cannot change on the day they start: for all their days they would have been recorded wrongly. */
export function startsThatDay(from: Day): string {
  return `These terms themselves start on ${inWords(from)}; correct them instead, or change them from a later day.`;
}

type PayAtPoint = Pick<TermsValues, 'payBasis' | 'scaleNation' | 'scaleBand' | 'scalePoint'>;

/** A scale point has to exist where the scales of its nation are loaded. */
export async function checkScalePoint(
  tx: Transaction,
  problems: Problems,
  { payBasis, scaleNation, scaleBand, scalePoint }: PayAtPoint,
  path: readonly string[],
): Promise<void> {
  if (payBasis !== PayBasis.SCALE_POINT || scaleNation === null || scaleBand === null || scalePoint === null) return;
  if (await scalePointExists(tx, scaleNation, scaleBand, scalePoint)) return;
  addNoSuchPoint(problems, { scaleNation, scaleBand, scalePoint }, path);
}

export function addNoSuchPoint(
  problems: Problems,
  { scaleNation, scaleBand, scalePoint }: Omit<PayAtPoint, 'payBasis'>,
  path: readonly string[],
): void {
  problems.add(
    'NO_SUCH_SCALE_POINT',
    [...path, 'scalePoint'],
    `The published scales of ${scaleNation} have no point ${scalePoint} in band ${scaleBand}; look the point up in the pay scales.`,
  );
}

export async function scalePointExists(tx: Transaction, nation: Nation, band: string, point: number): Promise<boolean> {
  const found = await tx.row<{ exists: boolean }>(
    `SELECT NOT EXISTS (SELECT FROM reference.pay_point WHERE pay_point.nation = $1)
            OR EXISTS (SELECT FROM reference.pay_point WHERE pay_point.nation = $1 AND pay_point.band = $2 AND pay_point.point = $3)
            AS exists`,
    [nation, band, point],
  );
  return found?.exists ?? false;
}

/** Days are kept to a tenth: 27.25 would be rounded on the way in. */
function checkDays(problems: Problems, days: number | null, most: number, path: string[], what: string): void {
  const isUsable = days === null || (days >= 0 && days <= most && days % 10 === 0);
  problems.require(
    isUsable,
    'DAYS_OUT_OF_RANGE',
    path,
    `${what} lie between 0 and ${most / 100}, with at most one decimal, such as 27 or 27.5.`,
  );
}

/** A transfer later than the terms cannot be where they come from. */
export function isTransferredLater({ transferredOn }: Pick<TermsValues, 'transferredOn'>, startsOn: Day): boolean {
  return transferredOn !== null && transferredOn > startsOn;
}

function checkTransfer(problems: Problems, terms: TermsValues, startsOn: Day, path: readonly string[]): void {
  const from = terms.transferredFrom;
  problems.require(
    !isTransferred(terms) || from !== null,
    'TRANSFERRED_FROM_WHOM',
    [...path, 'transferredFrom'],
    'Name the employer from which the transferred terms were carried over.',
  );
  problems.require(
    isTransferred(terms) || from === null,
    'NOTHING_TRANSFERRED',
    [...path, 'transferredFrom'],
    'None of these terms is TRANSFERRED; say which came from that employer, or leave the employer out.',
  );
  problems.require(
    from === null || (from.trim() === from && from.length >= 1 && from.length <= 200),
    'NAME_NOT_USABLE',
    [...path, 'transferredFrom'],
    "Give the earlier employer's name in 1 to 200 characters, without spaces at the ends.",
  );
  problems.require(
    terms.transferredOn === null || from !== null,
    'TRANSFERRED_FROM_WHOM',
    [...path, 'transferredOn'],
    'A day of transfer needs the employer from which the person came.',
  );
  problems.require(
    !isTransferredLater(terms, startsOn),
    'TRANSFERRED_LATER',
    [...path, 'transferredOn'],
    `These terms are in force from ${inWords(startsOn)}, so they came by then; give a day of transfer up to it, or change the terms from the day of the transfer.`,
  );
}

function checkNotGiven(problems: Problems, terms: TermsValues, path: string[]): void {
  const named = terms.notGiven.map(({ term }) => term);
  problems.require(
    new Set(named).size === named.length,
    'REASON_GIVEN_TWICE',
    path,
    'Give one reason for each term that is absent.',
  );
  for (const term of new Set(named)) {
    problems.require(
      isAbsent(terms, term),
      'VALUE_AND_REASON',
      path,
      `${term} has a value and a reason for having none; take one of them out.`,
    );
  }
}
