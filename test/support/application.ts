import { randomBytes } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { NestExpressApplication } from '@nestjs/platform-express';
import { Client } from 'pg';
import request from 'supertest';
import { ApplicationSettings, AppModule } from '../../src/app.module';
import { Role } from '../../src/auth/actor';
import { newApiToken } from '../../src/auth/api-token';
import { Clock } from '../../src/web/clock';
import { prepare } from '../../src/web/application';
import { countStatements } from './count-statements';
import { createTestDatabase, TestDatabase } from './database-url';

export interface Answer {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what it expects and fails where it is not there
  readonly data: any;
  readonly errors?: { message: string; path?: (string | number)[]; extensions: { code: string } }[];
}

export interface Scope {
  readonly employers?: readonly string[];
  readonly partnerships?: readonly string[];
  readonly boards?: readonly string[];
  readonly nation?: boolean;
}

export interface Person {
  readonly userId: string;
  readonly token: string;
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
}

export interface StartSettings extends Partial<Omit<ApplicationSettings, 'connection'>> {
  readonly today?: string;
}

/** The whole application on a database of its own; `owner` is for preparing rows, never for what is being tested. */
export class TestApplication {
  private constructor(
    readonly app: NestExpressApplication,
    readonly database: TestDatabase,
    readonly owner: Client,
  ) {}

  /** `today` sets the day the application believes it is. */
  static async start({ today = '2026-11-22', ...settings }: StartSettings = {}): Promise<TestApplication> {
    const database = await createTestDatabase();
    const owner = new Client({ connectionString: database.ownerUrl, options: '-c search_path=tracker,public' });
    await owner.connect();
    const app = await NestFactory.create<NestExpressApplication>(
      AppModule.with({
        connection: { url: database.appUrl, stepDown: false, poolSize: 4 },
        oidc: null,
        introspection: true,
        ...settings,
      }),
      { logger: ['error'], bodyParser: false },
    );
    app.get(Clock).now = () => new Date(`${today}T12:00:00Z`);
    prepare(app);
    await app.init();
    return new TestApplication(app, database, owner);
  }

  /** Registers a person and signs them in. */
  async person(role: Role, scope: Scope = {}): Promise<Person> {
    const handle = `${role.toLowerCase()}-${randomBytes(4).toString('hex')}`;
    const { token, hash } = newApiToken();
    const user = await this.owner.query<{ id: string }>(
      'INSERT INTO app_user (handle, role) VALUES ($1, $2) RETURNING id',
      [handle, role],
    );
    const userId = user.rows[0]!.id;
    const scopes = [
      ...(scope.employers ?? []).map((id) => ['EMPLOYER', id, null]),
      ...(scope.partnerships ?? []).map((code) => ['PARTNERSHIP', null, code]),
      ...(scope.boards ?? []).map((code) => ['BOARD', null, code]),
      ...(scope.nation ? [['NATION', null, 'S92000003']] : []),
    ];
    for (const [kind, employerId, code] of scopes) {
      await this.owner.query('INSERT INTO user_scope (user_id, kind, employer_id, area_code) VALUES ($1, $2, $3, $4)', [
        userId,
        kind,
        employerId,
        code,
      ]);
    }
    await this.owner.query(
      `INSERT INTO api_token (user_id, label, hash, created_at, expires_at)
       VALUES ($1, 'test', $2, '2026-11-01', '2027-01-15')`,
      [userId, hash],
    );
    return { userId, token, ask: (query, variables) => this.ask(token, query, variables) };
  }

  async ask(token: string | null, query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    const call = request(this.app.getHttpServer()).post('/graphql');
    if (token) call.set('authorization', `Bearer ${token}`);
    const response = await call.send({ query, variables });
    return { status: response.status, data: response.body.data, errors: response.body.errors };
  }

  /** How many statements the work sends when something was recorded and the facts were loaded before it, so that nothing is remembered. */
  async countStatements(work: () => Promise<unknown>): Promise<number> {
    await this.owner.query(`SELECT audit.record('UPDATE', 'nothing', NULL, NULL, NULL, NULL)`);
    await this.owner.query('UPDATE reference.loaded_file SET hash = md5(hash)');
    return countStatements(work);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.owner.end();
    await this.database.drop();
  }
}
