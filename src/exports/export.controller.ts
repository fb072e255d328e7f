import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { Controller, Get, Header, Logger, NotFoundException, Param, Req, Res } from '@nestjs/common';
import { Request, Response } from 'express';
import { describeFault } from '../web/describe-fault.js';
import { OperationRefused } from '../web/operation-refused.js';
import { describeTable, TableDescription } from './describe-table.js';
import { dictionaryOf } from './dictionary.js';
import { ExportTable } from './export-table.js';
import { ExportTables } from './export-tables.js';
import { ExportFile, ExportService, Format } from './export.service.js';
import { csvLines } from './write-csv.js';

const CSV = 'text/csv; charset=utf-8; header=present';
const TYPES: Readonly<Record<Format, string>> = {
  csv: CSV,
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const FILE = /^([a-z0-9-]+)\.(csv|xlsx)$/;

/** Whoever takes nothing for so long is gone. */
const STALLED_MS = 60_000;

const log = new Logger('Export');

/** Every report and list as a flat file at an address that stays. The rows are for whoever signs in; what there is, for all. */
@Controller('export')
export class ExportController {
  constructor(
    private readonly tables: ExportTables,
    private readonly exports: ExportService,
  ) {}

  @Get()
  @Header('cache-control', 'no-cache')
  async list(): Promise<{ exports: TableDescription[] }> {
    const exports: TableDescription[] = [];
    for (const name of this.tables.names) {
      exports.push(describeTable(this.table(name)));
      // The first time each has to be read; others are answered in between.
      await setImmediate();
    }
    return { exports };
  }

  @Get(':name/dictionary.csv')
  @Header('cache-control', 'no-cache')
  dictionary(@Param('name') name: string, @Res() response: Response): void {
    const lines = csvLines(dictionaryOf(this.table(name)));
    response.setHeader('content-type', CSV);
    response.setHeader('content-disposition', `attachment; filename="${name}-dictionary.csv"`);
    response.end(lines);
  }

  @Get(':file')
  async take(@Req() http: Request, @Res() response: Response, @Param('file') file: string): Promise<void> {
    response.setHeader('cache-control', 'no-store');
    const [, name, format] = FILE.exec(file) ?? [];
    const table = this.table(name);
    const given = new URL(http.originalUrl, 'http://localhost').searchParams;
    try {
      const taken = await this.exports.take(http.headers.authorization, table, format as Format, given);
      await send(response, table, format as Format, taken);
    } catch (error) {
      if (!(error instanceof OperationRefused)) throw error;
      const { status: statusCode, code, message, reference } = error;
      response.status(statusCode).json({ statusCode, code, message, ...(reference && { reference }) });
    }
  }

  private table(name: string | undefined): ExportTable {
    const table = this.tables.find(name ?? '');
    if (table) return table;
    throw new NotFoundException(
      `There is no such export; /export/<name>.csv and .xlsx exist for ${this.tables.names.join(', ')}.`,
    );
  }
}

async function send(
  response: Response,
  { name }: ExportTable,
  format: Format,
  { asOf, content }: ExportFile,
): Promise<void> {
  response.setHeader('content-type', TYPES[format]);
  response.setHeader(
    'content-disposition',
    `attachment; filename="${[name, asOf].filter(Boolean).join('-')}.${format}"`,
  );
  if (Buffer.isBuffer(content)) {
    response.end(content);
    return;
  }
  response.setTimeout(STALLED_MS, () => response.destroy());
  try {
    await pipeline(Readable.from(content), response);
  } catch (error) {
    // The connection is cut without the end of the last chunk, so that nobody takes a part for the whole.
    if (!(error instanceof OperationRefused) && !isGone(error)) log.error(`${name} ${describeFault(error)}`);
  }
}

function isGone(error: unknown): boolean {
  return (error as { code?: string }).code === 'ERR_STREAM_PREMATURE_CLOSE';
}
