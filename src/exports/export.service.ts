import { Injectable, UnprocessableEntityException } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Session } from '../database/session.js';
import { OperationRunner } from '../web/operation-runner.js';
import { ExportTable } from './export-table.js';
import { pagesOfTable } from './pages-of-table.js';
import { Asked, readArguments } from './read-arguments.js';
import { Cell } from './rows-of-answer.js';
import { csvLines } from './write-csv.js';
import { writeWorkbook } from './write-workbook.js';

/** A workbook is made in memory, whole; a CSV file is not. */
const MOST_CELLS = 500_000;

export type Format = 'csv' | 'xlsx';

export interface ExportFile {
  /** The day the rows are true for; null where days are no part of the question. */
  readonly asOf: string | null;
  readonly content: AsyncIterable<string> | Buffer;
}

/**
 * Answers a table as a file. Who asks is looked up again for every page, as when somebody pages by hand: rights that are
 * taken away end the file. Nothing is given back before the first page is there and the export is in the audit log.
 */
@Injectable()
export class ExportService {
  constructor(
    private readonly operations: OperationRunner,
    private readonly database: Database,
  ) {}

  async take(
    authorization: string | undefined,
    table: ExportTable,
    format: Format,
    given: URLSearchParams,
  ): Promise<ExportFile> {
    const { session, today } = await this.operations.signIn(authorization);
    const asked = onOneDay(table, readArguments(table, given), today);
    const pages = pagesOfTable(table, asked, (variables) =>
      this.operations.run(authorization, { query: table.query, variables }),
    );
    const first = await pages.next();
    const found: AsyncIterable<Cell[][]> = continued(first, pages);
    const rows = format === 'xlsx' ? await gathered(table, found) : null;
    await this.note(session!, table, format, asked);
    return {
      asOf: asked.texts['asOf'] ?? null,
      content: rows ? await writeWorkbook(table, rows, asked.texts) : lines(table, found),
    };
  }

  private async note(session: Session, table: ExportTable, format: Format, { texts }: Asked): Promise<void> {
    const what = { table: table.name, format, asked: texts };
    await this.database.write(session, (tx) =>
      tx.rows(`SELECT audit.record('EXPORT', 'export', NULL, NULL, NULL, $1::jsonb)`, [JSON.stringify(what)]),
    );
  }
}

/** All pages are about one day, also when midnight comes in between. */
function onOneDay({ arguments: all }: ExportTable, { variables, texts }: Asked, today: string): Asked {
  if (!all.some(({ name }) => name === 'asOf') || variables['asOf'] !== undefined) return { variables, texts };
  return { variables: { ...variables, asOf: today }, texts: { ...texts, asOf: today } };
}

async function* continued<Page>(first: IteratorResult<Page>, rest: AsyncGenerator<Page>): AsyncGenerator<Page> {
  if (!first.done) yield first.value;
  yield* rest;
}

async function* lines({ columns }: ExportTable, pages: AsyncIterable<Cell[][]>): AsyncGenerator<string> {
  yield csvLines([columns.map(({ name }) => name)]);
  for await (const rows of pages) yield csvLines(rows);
}

async function gathered({ name, columns }: ExportTable, pages: AsyncIterable<Cell[][]>): Promise<Cell[][]> {
  const rows: Cell[][] = [];
  for await (const page of pages) {
    rows.push(...page);
    if (rows.length * columns.length > MOST_CELLS) {
      throw new UnprocessableEntityException(
        `The workbook would hold more than ${MOST_CELLS} cells; take /export/${name}.csv, or ask for less.`,
      );
    }
  }
  return rows;
}
