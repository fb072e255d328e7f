import {
  Body,
  Controller,
  ForbiddenException,
  Get,
  Header,
  HttpCode,
  NotFoundException,
  Post,
  Req,
} from '@nestjs/common';
import { Request } from 'express';
import { actorInWords } from '../auth/actor-in-words.js';
import { Role } from '../auth/actor.js';
import { TokenService } from '../auth/token.service.js';
import { Database } from '../database/database.js';
import { programSession } from '../database/program-session.js';
import { sqlFile } from '../database/sql-file.js';
import { Clock } from '../web/clock.js';
import { SignInInput } from './sign-in.input.js';

interface Person {
  readonly person: string;
  readonly role: Role;
  readonly inWords: string;
}

interface FoundPerson {
  readonly id: string;
  readonly handle: string;
  readonly role: Role;
  readonly scopes: string[];
}

const PEOPLE = sqlFile(__dirname, 'demonstration-people.sql');

const DAYS = 1;

/** Signs in as one of the demonstration's invented people, without a password. Mounted only while the demonstration is on. */
@Controller('demonstration')
export class SignInController {
  constructor(
    private readonly database: Database,
    private readonly tokens: TokenService,
    private readonly clock: Clock,
  ) {}

  @Get('people')
  @Header('cache-control', 'no-store')
  async people(): Promise<Person[]> {
    const people = await this.find(null);
    return people.map(({ handle, role, scopes }) => ({ person: handle, role, inWords: actorInWords(role, scopes) }));
  }

  @Post('sign-in')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async signIn(@Req() http: Request, @Body() { person }: SignInInput): Promise<Person & { token: string }> {
    refuseOtherSites(http);
    const [found] = await this.find(person);
    if (!found)
      throw new NotFoundException('The demonstration has nobody of that name; GET /demonstration/people lists them.');
    const { id: userId, handle, role, scopes } = found;
    let token = '';
    await this.database.write(programSession(), async (tx) => {
      ({ token } = await this.tokens.create(tx, { userId, label: 'demonstration', days: DAYS }, this.clock.now()));
    });
    return { person: handle, role, inWords: actorInWords(role, scopes), token };
  }

  private async find(handle: string | null): Promise<FoundPerson[]> {
    const reader = this.database.reader(programSession(), { snapshot: false });
    try {
      return await reader.rows<FoundPerson>(null, PEOPLE, [handle]);
    } finally {
      await reader.close();
    }
  }
}

/** A page elsewhere must not be able to sign its visitors in here. */
function refuseOtherSites({ headers }: Request): void {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  const isOurs = origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
  const saysSo = site === undefined || site === 'same-origin' || site === 'none';
  if (!isOurs || !saysSo) throw new ForbiddenException('Signing in works only from the tracker’s own pages.');
}
