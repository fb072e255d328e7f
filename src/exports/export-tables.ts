import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { OperationRunner } from '../web/operation-runner.js';
import { ExportTable } from './export-table.js';
import { readTable } from './read-table.js';

const FOLDER = join(__dirname, 'tables');
const QUESTION = /\.graphql$/;

/**
 * All tables there are, by their names. Each is read and checked against the schema when it is first needed: all of them
 * would make every start half a second longer, and a test reads them all.
 */
@Injectable()
export class ExportTables {
  readonly names: readonly string[] = readdirSync(FOLDER)
    .filter((file) => QUESTION.test(file))
    .map((file) => file.replace(QUESTION, ''))
    .sort();

  private readonly tables = new Map<string, ExportTable>();

  constructor(private readonly operations: OperationRunner) {}

  all(): ExportTable[] {
    return this.names.map((name) => this.read(name));
  }

  find(name: string): ExportTable | undefined {
    return this.names.includes(name) ? this.read(name) : undefined;
  }

  private read(name: string): ExportTable {
    const table = this.tables.get(name) ?? this.readFile(name);
    this.tables.set(name, table);
    return table;
  }

  private readFile(name: string): ExportTable {
    try {
      return readTable(this.operations.schema, name, readFileSync(join(FOLDER, `${name}.graphql`), 'utf8'));
    } catch (error) {
      throw new Error(`The table ${name} cannot be offered: ${(error as Error).message}`);
    }
  }
}
