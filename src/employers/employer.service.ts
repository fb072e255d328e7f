import { Injectable } from '@nestjs/common';
import { Transaction } from '../database/transaction.js';
import { Day } from '../kernel/day.js';
import { Problems } from '../kernel/problem.js';
import { EmployerIdentifierEntity } from './employer-identifier.entity.js';
import { EmployerWeekEntity } from './employer-week.entity.js';
import { EmployerEntity } from './employer.entity.js';
import { Sector } from './employer.enums.js';

export interface NewEmployer {
  readonly name: string;
  readonly sector: Sector;
  readonly hostsClws: boolean;
  /** Minutes. */
  readonly fullTimeWeek: number;
  readonly weekStartsOn: Day;
  readonly identifiers: readonly { scheme: string; value: string }[];
  readonly isDemonstration?: boolean;
}

@Injectable()
export class EmployerService {
  /** Registers an employer with its week and its registered numbers; gives its id. */
  async register(tx: Transaction, input: NewEmployer): Promise<string> {
    const problems = new Problems();
    problems.require(
      input.name.trim() === input.name,
      'NAME_HAS_SPACES',
      ['name'],
      'Take the spaces off the ends of the name.',
    );
    problems.require(
      input.fullTimeWeek >= 60 && input.fullTimeWeek <= 3600,
      'WEEK_OUT_OF_RANGE',
      ['fullTimeWeek'],
      'A full-time week lies between 1 and 60 hours; give it in hours, such as 37.5.',
    );
    problems.throwIfAny();
    const employerId = await tx.insert(EmployerEntity, {
      name: input.name,
      sector: input.sector,
      hostsClws: input.hostsClws,
      isDemonstration: input.isDemonstration ?? false,
    });
    await tx.insert(EmployerWeekEntity, {
      employerId,
      fullTimeMinutes: input.fullTimeWeek,
      startsOn: input.weekStartsOn,
    });
    for (const { scheme, value } of input.identifiers) {
      await tx.insert(EmployerIdentifierEntity, { employerId, scheme, value });
    }
    return employerId;
  }
}
