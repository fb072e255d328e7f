import { Injectable } from '@nestjs/common';
import { Transaction } from '../database/transaction.js';
import { addDays, Day, inWords } from '../kernel/day.js';
import { periodFrom } from '../kernel/period-from.js';
import { Problems, refuse } from '../kernel/problem.js';
import { checkFullTimeWeek, getOwnEmployer } from './employer-checks.js';
import { EmployerWeekEntity } from './employer-week.entity.js';

export interface EmployerWeekChange {
  readonly employer: string;
  /** First day of the new week. */
  readonly from: Day;
  /** Minutes. */
  readonly fullTimeWeek: number;
}

export interface EmployerWeekCorrection {
  readonly week: string;
  readonly version: number;
  /** Minutes. */
  readonly fullTimeWeek: number;
}

/** An employer's standard full-time week over time. Each change gives the employer's id. */
@Injectable()
export class EmployerWeekService {
  /** The week in force on that day ends the day before; weeks that start later stay. */
  async change(tx: Transaction, { employer: id, from, fullTimeWeek }: EmployerWeekChange): Promise<string> {
    const { id: employerId } = await getOwnEmployer(tx, id, ['employer']);
    const fit = periodFrom(from, await tx.manager.findBy(EmployerWeekEntity, { employerId }));
    const problems = new Problems();
    checkFullTimeWeek(problems, fullTimeWeek);
    problems.require(
      fit !== null,
      'WEEK_STARTS_THAT_DAY',
      ['from'],
      `A full-time week is recorded from ${inWords(from)} already; correct that one, or change it from another day.`,
    );
    problems.throwIfAny();
    const { closes, endsOn } = fit!;
    if (closes) await tx.update(EmployerWeekEntity, closes.id, closes.version, { endsOn: addDays(from, -1) });
    await tx.insert(EmployerWeekEntity, { employerId, fullTimeMinutes: fullTimeWeek, startsOn: from, endsOn });
    return employerId;
  }

  /** The week was recorded wrongly, for the whole of its period. */
  async correct(tx: Transaction, { week: id, version, fullTimeWeek }: EmployerWeekCorrection): Promise<string> {
    const week = await tx.manager.findOneBy(EmployerWeekEntity, { id });
    if (!week)
      refuse('NOT_FOUND', ['week'], 'No full-time week with this id is visible to you; read the employer again.');
    const employer = await getOwnEmployer(tx, week.employerId, ['week']);
    const problems = new Problems();
    checkFullTimeWeek(problems, fullTimeWeek);
    problems.throwIfAny();
    await tx.update(EmployerWeekEntity, id, version, { fullTimeMinutes: fullTimeWeek });
    return employer.id;
  }
}
