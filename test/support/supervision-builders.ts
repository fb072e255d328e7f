import { Client } from 'pg';
import { Builders, Row } from './builders';

/** Arrangements, sessions and absences of a contract that is there already, written as the owner. */
export class SupervisionBuilders {
  constructor(
    private readonly owner: Client,
    private readonly make: Builders,
  ) {}

  async arrangement(contractId: string, values: Row = {}): Promise<string> {
    return this.make.insert('supervision_arrangement', {
      ...(await this.keysOf(contractId)),
      contract_id: contractId,
      ...AGREED,
      ...values,
    });
  }

  /** For everyone the employer has in the programme. */
  async arrangementForAll(participationId: string, values: Row = {}): Promise<string> {
    const found = await this.owner.query<Row>(
      'SELECT employer_id, id AS participation_id FROM participation WHERE id = $1',
      [participationId],
    );
    return this.make.insert('supervision_arrangement', { ...found.rows[0]!, ...AGREED, ...values });
  }

  async session(contractId: string, onDay: string, values: Row = {}): Promise<string> {
    return this.make.insert('supervision_session', {
      ...(await this.keysOf(contractId)),
      contract_id: contractId,
      kind: 'CLINICAL',
      on_day: onDay,
      minutes: 60,
      outcome: 'HELD',
      ...values,
    });
  }

  async absence(contractId: string, startsOn: string, endsOn: string | null): Promise<string> {
    const keys = await this.keysOf(contractId);
    return this.make.insert('absence', { ...keys, contract_id: contractId, starts_on: startsOn, ends_on: endsOn });
  }

  private async keysOf(contractId: string): Promise<Row> {
    const found = await this.owner.query<Row>('SELECT employer_id, participation_id FROM contract WHERE id = $1', [
      contractId,
    ]);
    return found.rows[0]!;
  }
}

const AGREED = {
  kind: 'CLINICAL',
  format: 'INDIVIDUAL',
  provider: 'Invented psychologist',
  interval_days: 31,
  starts_on: '2020-04-01',
};
