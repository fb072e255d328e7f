import { Injectable } from '@nestjs/common';
import { Transaction } from '../database/transaction.js';
import { checkName } from '../kernel/check-name.js';
import { Problems, refuse } from '../kernel/problem.js';
import { FunderIdentifierEntity } from './funder-identifier.entity.js';
import { FunderEntity } from './funder.entity.js';
import { FunderKind } from './funder.enums.js';

export interface OrganisationIdentifier {
  readonly scheme: string;
  readonly value: string;
}

export interface NewFunder {
  readonly name: string;
  readonly kind: FunderKind;
  readonly promisedNoticeDays?: number | null;
  readonly identifiers: readonly OrganisationIdentifier[];
}

/** What is left out (or null, where a funder cannot be without it) stays as it is. */
export interface FunderCorrection {
  readonly funder: string;
  readonly version: number;
  readonly name?: string | null;
  readonly kind?: FunderKind | null;
  /** Null takes the promise away. */
  readonly promisedNoticeDays?: number | null;
  readonly identifiers?: readonly OrganisationIdentifier[] | null;
}

@Injectable()
export class FunderService {
  /** Registers a funder with its registered numbers; gives its id. */
  async register(tx: Transaction, input: NewFunder): Promise<string> {
    requireName(input.name);
    const funderId = await tx.insert(FunderEntity, {
      name: input.name,
      kind: input.kind,
      promisedNoticeDays: input.promisedNoticeDays ?? null,
    });
    for (const { scheme, value } of input.identifiers) {
      await tx.insert(FunderIdentifierEntity, { funderId, scheme, value });
    }
    return funderId;
  }

  async correct(tx: Transaction, input: FunderCorrection): Promise<string> {
    const funder = await tx.manager.findOneBy(FunderEntity, { id: input.funder });
    if (!funder) {
      refuse('NOT_FOUND', ['funder'], 'No funder with this id is visible to you; look for it by name or number.');
    }
    const name = input.name ?? funder.name;
    requireName(name);
    await tx.update(FunderEntity, funder.id, input.version, {
      name,
      kind: input.kind ?? funder.kind,
      promisedNoticeDays: input.promisedNoticeDays === undefined ? funder.promisedNoticeDays : input.promisedNoticeDays,
    });
    if (input.identifiers != null) await this.replaceIdentifiers(tx, funder.id, input.identifiers);
    return funder.id;
  }

  private async replaceIdentifiers(
    tx: Transaction,
    funderId: string,
    wanted: readonly OrganisationIdentifier[],
  ): Promise<void> {
    const isSame = (a: OrganisationIdentifier) => (b: OrganisationIdentifier) =>
      a.scheme === b.scheme && a.value === b.value;
    const recorded = await tx.manager.findBy(FunderIdentifierEntity, { funderId });
    for (const old of recorded) {
      if (!wanted.some(isSame(old))) await tx.remove(FunderIdentifierEntity, old.id, old.version);
    }
    for (const { scheme, value } of wanted) {
      if (recorded.some(isSame({ scheme, value }))) continue;
      await tx.insert(FunderIdentifierEntity, { funderId, scheme, value });
    }
  }
}

function requireName(name: string): void {
  const problems = new Problems();
  checkName(problems, name);
  problems.throwIfAny();
}
