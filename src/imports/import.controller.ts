import { Controller, Get, Header, NotFoundException, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { Request, Response } from 'express';
import { Authenticator } from '../auth/authenticator.js';
import { Session } from '../database/session.js';
import { Clock } from '../web/clock.js';
import { ExportService } from './export.service.js';
import { ImportOutcome } from './import-outcome.js';
import { ImportService } from './import.service.js';
import { receiveFile } from './reading/receive-file.js';
import { isOn, sessionOfImport, sessionOfRequest } from './session-of-request.js';
import { SHEETS } from './sheets/all-sheets.js';
import { dictionaryCsv } from './writing/dictionary.js';
import { writeWorkbook } from './writing/write-workbook.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Files in and out over HTTP, with the same rights as everything else. */
@Controller()
export class ImportController {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly clock: Clock,
    private readonly imports: ImportService,
    private readonly exports: ExportService,
  ) {}

  /** 200 when it was done, or would be; 422 with everything that is wrong. */
  @Post('imports')
  @Header('cache-control', 'no-store')
  async bringIn(
    @Req() http: Request,
    @Res({ passthrough: true }) response: Response,
    @Query() query: Record<string, unknown>,
  ): Promise<ImportOutcome> {
    const session = await sessionOfImport(http, this.authenticator, this.clock.now());
    const file = await receiveFile(http, query);
    const outcome = await this.imports.run(session, [file], {
      dryRun: isOn(query['dryRun']),
      expectPlan: typeof query['expectPlan'] === 'string' ? query['expectPlan'] : null,
    });
    response.status(outcome.problems.length > 0 ? 422 : 200);
    return outcome;
  }

  /** An empty form: it holds nobody's data, and is there before anyone signs in. */
  @Get('imports/template.xlsx')
  async template(): Promise<StreamableFile> {
    const workbook = await writeWorkbook(SHEETS.map((sheet) => ({ sheet, rows: [] })));
    return download(workbook, XLSX, 'template.xlsx');
  }

  @Get('imports/dictionary.csv')
  dictionary(): StreamableFile {
    return download(Buffer.from(dictionaryCsv()), 'text/csv; charset=utf-8', 'dictionary.csv');
  }

  @Get('exports/programme.xlsx')
  @Header('cache-control', 'no-store')
  async programme(@Req() http: Request, @Query('programme') programme: unknown): Promise<StreamableFile> {
    const session = await this.session(http, 'API');
    const isId = typeof programme === 'string' && UUID.test(programme);
    const exported = isId ? await this.exports.programme(session, programme) : null;
    if (!exported) throw new NotFoundException('There is no programme of this id; look it up by its name.');
    return download(exported.workbook, XLSX, 'programme.xlsx');
  }

  private session(http: Request, source: string): Promise<Session> {
    return sessionOfRequest(http, source, this.authenticator, this.clock.now());
  }
}

function download(content: Buffer, type: string, name: string): StreamableFile {
  return new StreamableFile(content, { type, disposition: `attachment; filename="${name}"`, length: content.length });
}
