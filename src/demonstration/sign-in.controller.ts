import {
  Body,
  Controller,
  ForbiddenException,
  Get,
  Header,
  HttpCode,
  Inject,
  NotFoundException,
  Post,
  Req,
} from '@nestjs/common';
import { Request } from 'express';
import { TokenService } from '../auth/token.service.js';
import { Database } from '../database/database.js';
import { programSession } from '../database/program-session.js';
import { Clock } from '../web/clock.js';
import { FoundPerson, findDemonstrationPeople } from './find-demonstration-people.js';
import { isOwnName } from './own-name.js';
import { SignInInput } from './sign-in.input.js';

type Person = Omit<FoundPerson, 'id'>;

const DAYS = 1;

export const PUBLIC_URL = Symbol('where people reach the tracker');

/** Signs in as one of the demonstration's invented people, without a password. Mounted only while the demonstration is on. */
@Controller('demonstration')
export class SignInController {
  constructor(
    private readonly database: Database,
    private readonly tokens: TokenService,
    private readonly clock: Clock,
    @Inject(PUBLIC_URL) private readonly publicUrl: string | null,
  ) {}

  @Get('people')
  @Header('cache-control', 'no-store')
  async people(): Promise<Person[]> {
    return (await findDemonstrationPeople(this.database)).map(({ id: _id, ...shown }) => shown);
  }

  @Post('sign-in')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async signIn(@Req() http: Request, @Body() { person }: SignInInput): Promise<Person & { token: string }> {
    refuseOtherSites(http, this.publicUrl);
    const [found] = await findDemonstrationPeople(this.database, person);
    if (!found) {
      throw new NotFoundException('The demonstration has nobody of that name; GET /demonstration/people lists them.');
    }
    const { id: userId, ...shown } = found;
    let token = '';
    await this.database.write(programSession(), async (tx) => {
      ({ token } = await this.tokens.create(tx, { userId, label: 'demonstration', days: DAYS }, this.clock.now()));
    });
    return { ...shown, token };
  }
}

/** A page elsewhere must not be able to sign its visitors in here. */
function refuseOtherSites({ headers }: Request, publicUrl: string | null): void {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  const isOurs = origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
  const saysSo = site === undefined || site === 'same-origin' || site === 'none';
  if (!isOurs || !saysSo) throw new ForbiddenException('Signing in works only from the tracker’s own pages.');
  if (!isOwnName(host, publicUrl)) {
    throw new ForbiddenException(
      'Signing in works under localhost, an address, or the name in PUBLIC_URL: open the tracker there.',
    );
  }
}
