import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** Rows with sensible defaults, written as the owner: each test makes its own employer and asks only about it. */
export class Builders {
  constructor(private readonly owner: Client) {}

  employer(values: Row = {}): Promise<string> {
    return this.insert('employer', { name: `Invented employer ${tag()}`, sector: 'THIRD_SECTOR', ...values });
  }

  employerWeek(employerId: string, values: Row = {}): Promise<string> {
    return this.insert('employer_week', {
      employer_id: employerId,
      full_time_minutes: 2220,
      starts_on: '2020-04-01',
      ...values,
    });
  }

  funder(values: Row = {}): Promise<string> {
    return this.insert('funder', { name: `Invented funder ${tag()}`, kind: 'TRUST_OR_FOUNDATION', ...values });
  }

  /** The partnership must be loaded: see `partnership`. */
  async programme({ partnership, ...values }: Row & { partnership?: string } = {}): Promise<string> {
    const id = await this.insert('programme', {
      name: `Invented programme ${tag()}`,
      commissioner: 'Invented commissioner',
      employment_model: 'THIRD_SECTOR_HOSTS',
      ...values,
    });
    if (partnership) await this.insert('programme_partnership', { programme_id: id, partnership_code: partnership });
    return id;
  }

  /** An invented board and partnership of this code, for tests that do not load the published ones. */
  async partnership(code: string, board = 'S08999999'): Promise<string> {
    const source = ['Invented for a test', 'https://example.org', 'read', 'confirmed'];
    await this.owner.query(
      `INSERT INTO reference.board (code, name, short_name, source_title, source_url, source_access, confidence)
       VALUES ($1, 'Invented board', 'Invented', $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
      [board, ...source],
    );
    await this.owner.query(
      `INSERT INTO reference.partnership (code, name, board_code, council_areas, source_title, source_url, source_access, confidence)
       VALUES ($1, 'Invented partnership', $2, 'Invented', $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
      [code, board, ...source],
    );
    return code;
  }

  guidance(programmeId: string, values: Row = {}): Promise<string> {
    return this.insert('programme_guidance', {
      programme_id: programmeId,
      nation: 'Scotland',
      band: '5',
      point_rule: 'BY_COMPLETED_YEARS',
      kind: 'EXPECTATION',
      source: 'Invented for a test',
      starts_on: '2020-04-01',
      ...values,
    });
  }

  participation(employerId: string, programmeId: string, values: Row = {}): Promise<string> {
    return this.insert('participation', { employer_id: employerId, programme_id: programmeId, ...values });
  }

  /** A post with one state from its first day. */
  async post(participationId: string, values: Row = {}): Promise<string> {
    const part = await this.participationKeys(participationId);
    const { funded_wte = 1, status = 'FILLED', annual_cost = 45_000, ...post } = values;
    const opened = (post['opened_on'] as string | undefined) ?? '2020-04-01';
    const id = await this.insert('post', { ...part, reference: `P-${tag()}`, role: 'CLW', opened_on: opened, ...post });
    await this.insert('post_state', { ...part, post_id: id, funded_wte, status, annual_cost, starts_on: opened });
    return id;
  }

  worker(employerId: string, values: Row = {}): Promise<string> {
    return this.insert('worker', {
      employer_id: employerId,
      reference: `W-${tag()}`,
      continuous_service_on: '2020-04-01',
      role_started_on: '2020-04-01',
      ...values,
    });
  }

  /** A contract on a post with terms from its first day to its last. */
  async contract(postId: string, workerId: string, values: Row = {}, terms: Row = {}): Promise<string> {
    const post = await this.row('SELECT employer_id, participation_id, programme_id FROM post WHERE id = $1', postId);
    const period = { starts_on: values['starts_on'] ?? '2020-04-01', ends_on: values['ends_on'] ?? null };
    await this.owner.query('BEGIN');
    const id = await this.insert('contract', {
      ...post,
      post_id: postId,
      worker_id: workerId,
      reference: `C-${tag()}`,
      kind: 'PERMANENT',
      employer_notice_weeks: 4,
      worker_notice_weeks: 4,
      ...values,
      ...period,
    });
    await this.insert('terms', {
      ...post,
      contract_id: id,
      ...period,
      pay_basis: 'FULL_TIME_ANNUAL',
      pay_amount: 31_000,
      weekly_minutes: 2220,
      full_time_minutes: 2220,
      leave_days: 25,
      public_holiday_days: 8,
      public_holidays_inside: false,
      pension_pct: 3,
      pension_basis: 'QUALIFYING_EARNINGS',
      sick_pay: 'STATUTORY_ONLY',
      change_reason: 'START',
      ...terms,
    });
    await this.owner.query('COMMIT');
    return id;
  }

  async practice(
    partnership: string,
    { list_size = 6000, most_deprived_pct = 40, ...values }: Row = {},
  ): Promise<string> {
    const id = await this.insert('practice', {
      code: tag(),
      name: `Invented practice ${tag()}`,
      partnership_code: partnership,
      ...values,
    });
    await this.insert('practice_profile', {
      practice_id: id,
      list_size,
      most_deprived_pct,
      simd_version: 'SIMD 2020v2',
      starts_on: '2020-04-01',
    });
    return id;
  }

  async ageBand(workerId: string, band: string, held_on = '2026-04-01'): Promise<string> {
    const whose = await this.row('SELECT employer_id, id AS worker_id FROM worker WHERE id = $1', workerId);
    return this.insert('age_band', { ...whose, band, held_on });
  }

  async leaveTaken(contractId: string, up_to: string, hours = 75): Promise<string> {
    const sql = 'SELECT employer_id, participation_id, id AS contract_id FROM contract WHERE id = $1';
    return this.insert('leave_taken', { ...(await this.row(sql, contractId)), up_to, taken_minutes: hours * 60 });
  }

  async placement(contractId: string, practiceId: string, values: Row = {}): Promise<string> {
    const contract = await this.row(
      'SELECT employer_id, participation_id, programme_id, post_id, starts_on, ends_on FROM contract WHERE id = $1',
      contractId,
    );
    return this.insert('placement', {
      ...contract,
      contract_id: contractId,
      practice_id: practiceId,
      days_per_week: 2,
      room: 'GUARANTEED',
      guaranteed_room_days: 1,
      ...values,
    });
  }

  /** A signed line, unless `stage` says otherwise or is null for a line nobody has said anything about. */
  async fundingLine(
    programmeId: string,
    funderId: string,
    { stage = 'SIGNED', said_on = '2025-01-15', ...values }: Row & { stage?: string | null; said_on?: string } = {},
  ): Promise<string> {
    const id = await this.insert('funding_line', {
      programme_id: programmeId,
      funder_id: funderId,
      reference: `F-${tag()}`,
      title: 'Invented funding line',
      kind: 'GRANT',
      amount: 100_000,
      starts_on: '2024-04-01',
      ends_on: '2027-03-31',
      cycle: 'MULTI_YEAR',
      ...values,
    });
    if (stage) {
      await this.insert('certainty', {
        programme_id: programmeId,
        funding_line_id: id,
        stage,
        said_on,
        said_by: 'Invented funder',
      });
    }
    return id;
  }

  async allocation(lineId: string, postId: string, values: Row = {}): Promise<string> {
    const line = await this.row('SELECT starts_on, ends_on FROM funding_line WHERE id = $1', lineId);
    const post = await this.row('SELECT employer_id, programme_id FROM post WHERE id = $1', postId);
    return this.insert('allocation', {
      ...post,
      ...line,
      funding_line_id: lineId,
      post_id: postId,
      share_pct: 100,
      ...values,
    });
  }

  /** Any other row, for tables that need no defaults. */
  async insert(table: string, values: Row): Promise<string> {
    const columns = Object.keys(values);
    const inserted = await this.owner.query<{ id: string }>(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((_, at) => `$${at + 1}`).join(', ')}) RETURNING id`,
      Object.values(values),
    );
    return inserted.rows[0]!.id;
  }

  private participationKeys(id: string): Promise<Row> {
    return this.row('SELECT employer_id, programme_id, id AS participation_id FROM participation WHERE id = $1', id);
  }

  private async row(sql: string, id: string): Promise<Row> {
    return (await this.owner.query<Row>(sql, [id])).rows[0]!;
  }
}

export type Row = Record<string, unknown>;

const tag = (): string => randomBytes(5).toString('hex');
