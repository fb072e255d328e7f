import { PoolClient } from 'pg';
import { EntityManager, EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
import { Actor } from '../auth/actor.js';
import { refuse } from '../kernel/problem.js';

/** What every record table has: see `migrations/…-keeping-records`. */
export interface RecordRow {
  id: string;
  version: number;
}

const LAST_VERSION = 2 ** 31 - 1;

/** One change, whole or not at all, in the name of one person. */
export class Transaction {
  constructor(
    readonly manager: EntityManager,
    readonly client: PoolClient,
    readonly actor: Actor,
  ) {}

  async insert<Row extends ObjectLiteral>(
    entity: EntityTarget<Row>,
    values: QueryDeepPartialEntity<Row>,
  ): Promise<string> {
    const result = await this.manager.insert(entity, values);
    return result.identifiers[0]!['id'] as string;
  }

  /**
   * Changes a row only if it is still at the version the person saw. Otherwise someone else has changed it meanwhile,
   * or the person may not change it; neither is told apart from the other.
   */
  async update<Row extends RecordRow & ObjectLiteral>(
    entity: EntityTarget<Row>,
    id: string,
    version: number,
    changes: QueryDeepPartialEntity<Row>,
  ): Promise<void> {
    // No record has been changed as often as the column could count, and one more would not fit.
    if (version >= LAST_VERSION) refuseAsChanged();
    const result = await this.manager
      .createQueryBuilder()
      .update(entity)
      .set({ ...changes, version: version + 1 } as QueryDeepPartialEntity<Row>)
      .where('id = :id AND version = :version', { id, version })
      .execute();
    if (result.affected !== 1) refuseAsChanged();
  }

  /** Takes a row out of the present; its history stays. */
  async remove<Row extends RecordRow & ObjectLiteral>(
    entity: EntityTarget<Row>,
    id: string,
    version: number,
  ): Promise<void> {
    const result = await this.manager
      .createQueryBuilder()
      .delete()
      .from(entity)
      .where('id = :id AND version = :version', { id, version })
      .execute();
    if (result.affected !== 1) refuseAsChanged();
  }

  async rows<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.client.query({ text, values: [...values] })).rows as Row[];
  }

  async row<Row>(text: string, values: readonly unknown[] = []): Promise<Row | null> {
    return (await this.rows<Row>(text, values))[0] ?? null;
  }
}

export function refuseAsChanged(): never {
  refuse('CONFLICT', ['version'], 'This was changed by someone else meanwhile; read it again and repeat your change.');
}
