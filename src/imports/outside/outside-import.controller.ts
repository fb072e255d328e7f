import { BadRequestException, Controller, Header, Post, Query, Req, Res } from '@nestjs/common';
import { Request, Response } from 'express';
import { Authenticator } from '../../auth/authenticator.js';
import { Clock } from '../../web/clock.js';
import { receiveFile } from '../reading/receive-file.js';
import { isOn, sessionOfImport } from '../session-of-request.js';
import { OutsideImportService, OutsideQuestion, OUTSIDE_SOURCES } from './outside-import.service.js';
import { OutsideOutcome } from './outside-outcome.js';

const MOST_CHOSEN = 1_000;

/** Awards that others publish, over HTTP; rights and answers are those of other files. */
@Controller()
export class OutsideImportController {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly clock: Clock,
    private readonly outside: OutsideImportService,
  ) {}

  /** 200 when it was done, or would be; 422 with everything that is wrong. */
  @Post('imports/outside')
  @Header('cache-control', 'no-store')
  async bringIn(
    @Req() http: Request,
    @Res({ passthrough: true }) response: Response,
    @Query() query: Record<string, unknown>,
  ): Promise<OutsideOutcome> {
    const session = await sessionOfImport(http, this.authenticator, this.clock.now());
    const asked = questionOf(query);
    const file = await receiveFile(http, query, { orJson: true });
    const outcome = await this.outside.run(session, file, asked, {
      dryRun: isOn(query['dryRun']),
      expectPlan: text(query['expectPlan']),
    });
    response.status(outcome.problems.length > 0 ? 422 : 200);
    return outcome;
  }
}

function questionOf(query: Readonly<Record<string, unknown>>): OutsideQuestion {
  const from = OUTSIDE_SOURCES.find((source) => source === query['from']);
  const programme = text(query['programme']);
  if (!from) throw new BadRequestException(`Say what kind of data it is: from=${OUTSIDE_SOURCES.join(' or from=')}.`);
  if (!programme) throw new BadRequestException('Say for which programme the money is: programme=, by name or id.');
  return {
    from,
    programme,
    only: texts(query['only']),
    leaveOut: texts(query['leaveOut']),
    programmeRecipients: texts(query['programmeRecipient']),
    source: text(query['source']),
    licence: text(query['licence']),
  };
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 300) : null;
}

/** Of one that is given once or several times. */
function texts(value: unknown): string[] {
  const given = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return given.slice(0, MOST_CHOSEN).flatMap((each) => text(each) ?? []);
}
