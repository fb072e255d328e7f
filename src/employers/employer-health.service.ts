import { Injectable } from '@nestjs/common';
import { Transaction } from '../database/transaction.js';
import { Day } from '../kernel/day.js';
import { unscaled } from '../kernel/decimal.js';
import { HUNDRED_PERCENT } from '../kernel/percent.js';
import { Problems, refuse } from '../kernel/problem.js';
import { getOwnEmployer } from './employer-checks.js';
import { EmployerHealthEntity } from './employer-health.entity.js';

export interface EmployerHealthFigures {
  /** Pence. */
  readonly annualIncome?: number | null;
  /** Tenths of a month. */
  readonly unrestrictedReserves?: number | null;
  /** Hundredths of a per cent. */
  readonly nextYearIncomeConfirmed?: number | null;
  readonly source: string;
}

export interface NewEmployerHealth extends EmployerHealthFigures {
  readonly employer: string;
  readonly asAt: Day;
}

/** All figures as they should have been recorded; one that is left out was not known. */
export interface EmployerHealthCorrection extends EmployerHealthFigures {
  readonly health: string;
  readonly version: number;
}

const MOST_INCOME = 99_999_999_999_99;
const MOST_MONTHS = 999_9;

/** How an employer stands. Each change gives the employer's id. */
@Injectable()
export class EmployerHealthService {
  async record(tx: Transaction, input: NewEmployerHealth): Promise<string> {
    const employer = await getOwnEmployer(tx, input.employer, ['employer']);
    checkFigures(input);
    await tx.insert(EmployerHealthEntity, { employerId: employer.id, asAt: input.asAt, ...columns(input) });
    return employer.id;
  }

  async correct(tx: Transaction, input: EmployerHealthCorrection): Promise<string> {
    const health = await tx.manager.findOneBy(EmployerHealthEntity, { id: input.health });
    if (!health)
      refuse('NOT_FOUND', ['health'], 'No figures with this id are visible to you; read the employer again.');
    const employer = await getOwnEmployer(tx, health.employerId, ['health']);
    checkFigures(input);
    await tx.update(EmployerHealthEntity, health.id, input.version, columns(input));
    return employer.id;
  }
}

function checkFigures({ annualIncome, unrestrictedReserves, nextYearIncomeConfirmed }: EmployerHealthFigures): void {
  const problems = new Problems();
  problems.require(
    [annualIncome, unrestrictedReserves, nextYearIncomeConfirmed].some((figure) => figure != null),
    'NO_FIGURE',
    [],
    'Give at least one of the income, the reserves and the share of income confirmed.',
  );
  const within = (figure: number | null | undefined, most: number) => figure == null || (figure >= 0 && figure <= most);
  problems.require(
    within(annualIncome, MOST_INCOME),
    'INCOME_OUT_OF_RANGE',
    ['annualIncome'],
    'The income of a year is zero or more; give it in pounds.',
  );
  problems.require(
    within(unrestrictedReserves, MOST_MONTHS),
    'RESERVES_OUT_OF_RANGE',
    ['unrestrictedReserves'],
    'Reserves are given as the months they would last, from 0 to 999.9.',
  );
  problems.require(
    within(nextYearIncomeConfirmed, HUNDRED_PERCENT),
    'PERCENT_OUT_OF_RANGE',
    ['nextYearIncomeConfirmed'],
    'The share of income that is confirmed lies between 0 and 100 per cent.',
  );
  problems.throwIfAny();
}

function columns({ annualIncome, unrestrictedReserves, nextYearIncomeConfirmed, source }: EmployerHealthFigures) {
  return {
    annualIncome: annualIncome == null ? null : unscaled(annualIncome, 2),
    unrestrictedReservesMonths: unrestrictedReserves == null ? null : unscaled(unrestrictedReserves, 1),
    nextYearIncomeConfirmed: nextYearIncomeConfirmed == null ? null : unscaled(nextYearIncomeConfirmed, 2),
    source,
  };
}
