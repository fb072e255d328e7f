import { Injectable } from '@nestjs/common';
import { Transaction } from '../database/transaction.js';
import { checkName } from '../kernel/check-name.js';
import { Day } from '../kernel/day.js';
import { Problems, refuse } from '../kernel/problem.js';
import { checkFullTimeWeek, getOwnEmployer } from './employer-checks.js';
import { EmployerIdentifierEntity } from './employer-identifier.entity.js';
import { EmployerWeekEntity } from './employer-week.entity.js';
import { EmployerEntity } from './employer.entity.js';
import { EmployerStatus, Sector } from './employer.enums.js';
import { checkLivingWageAccreditation, LivingWageAccreditation } from './living-wage-accreditation.js';

export interface NewEmployer {
  readonly name: string;
  readonly sector: Sector;
  readonly hostsClws: boolean;
  /** Minutes. */
  readonly fullTimeWeek: number;
  readonly weekStartsOn: Day;
  readonly identifiers: readonly { scheme: string; value: string }[];
  readonly isDemonstration?: boolean;
  readonly livingWageAccreditation?: LivingWageAccreditation | null;
}

/** What is left out, or null, stays as it is. */
export interface EmployerCorrection {
  readonly employer: string;
  readonly version: number;
  readonly name?: string | null;
  readonly sector?: Sector | null;
  readonly hostsClws?: boolean | null;
  readonly status?: EmployerStatus | null;
  /** Null: it is not, or no longer, recorded as accredited. */
  readonly livingWageAccreditation?: LivingWageAccreditation | null;
}

export interface EmployerClosure {
  readonly employer: string;
  readonly version: number;
}

export interface NewEmployerIdentifier {
  readonly employer: string;
  readonly scheme: string;
  readonly value: string;
}

/** What an employer is and by which numbers it is known. Each change gives the employer's id. */
@Injectable()
export class EmployerService {
  /** Registers an employer with its week and its registered numbers. */
  async register(tx: Transaction, input: NewEmployer): Promise<string> {
    const problems = new Problems();
    checkName(problems, input.name);
    checkFullTimeWeek(problems, input.fullTimeWeek);
    checkLivingWageAccreditation(problems, input.livingWageAccreditation);
    problems.throwIfAny();
    const employerId = await tx.insert(EmployerEntity, {
      name: input.name,
      sector: input.sector,
      hostsClws: input.hostsClws,
      isDemonstration: input.isDemonstration ?? false,
      ...accreditationColumns(input.livingWageAccreditation ?? null),
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

  async correct(tx: Transaction, input: EmployerCorrection): Promise<string> {
    const employer = await getOwnEmployer(tx, input.employer, ['employer']);
    const corrected = {
      name: input.name ?? employer.name,
      sector: input.sector ?? employer.sector,
      hostsClws: input.hostsClws ?? employer.hostsClws,
      status: input.status ?? employer.status,
      ...(input.livingWageAccreditation === undefined ? {} : accreditationColumns(input.livingWageAccreditation)),
    };
    const problems = new Problems();
    checkName(problems, corrected.name);
    checkLivingWageAccreditation(problems, input.livingWageAccreditation);
    problems.throwIfAny();
    await tx.update(EmployerEntity, employer.id, input.version, corrected);
    return employer.id;
  }

  /** Says that an employer no longer operates; its records remain. */
  async close(tx: Transaction, input: EmployerClosure): Promise<string> {
    const employer = await getOwnEmployer(tx, input.employer, ['employer']);
    if (employer.status === EmployerStatus.CLOSED) {
      refuse(
        'CLOSED_ALREADY',
        ['employer'],
        'This employer is recorded as closed already; there is nothing to change.',
      );
    }
    await tx.update(EmployerEntity, employer.id, input.version, { status: EmployerStatus.CLOSED });
    return employer.id;
  }

  async addIdentifier(tx: Transaction, { employer: id, scheme, value }: NewEmployerIdentifier): Promise<string> {
    const employer = await getOwnEmployer(tx, id, ['employer']);
    await tx.insert(EmployerIdentifierEntity, { employerId: employer.id, scheme, value });
    return employer.id;
  }

  async removeIdentifier(
    tx: Transaction,
    { identifier: id, version }: { identifier: string; version: number },
  ): Promise<string> {
    const identifier = await tx.manager.findOneBy(EmployerIdentifierEntity, { id });
    if (!identifier) {
      refuse(
        'NOT_FOUND',
        ['identifier'],
        'No registered number with this id is visible to you; read the employer again.',
      );
    }
    const employer = await getOwnEmployer(tx, identifier.employerId, ['identifier']);
    await tx.remove(EmployerIdentifierEntity, id, version);
    return employer.id;
  }
}

function accreditationColumns(accreditation: LivingWageAccreditation | null) {
  return {
    livingWageSince: accreditation?.since ?? null,
    livingWageUntil: accreditation?.until ?? null,
    livingWageSource: accreditation?.source ?? null,
  };
}
