import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { GraphQLSchema } from 'graphql';
import { OperationRunner } from '../web/operation-runner.js';
import { ExportTable } from './export-table.js';
import { readTable } from './read-table.js';

const FOLDER = join(__dirname, 'tables');
const QUESTION = /\.graphql$/;

/** All tables there are, by their names. Read when the application starts, which it does not with a broken one. */
@Injectable()
export class ExportTables implements OnApplicationBootstrap {
  private tables: ReadonlyMap<string, ExportTable> = new Map();

  constructor(private readonly operations: OperationRunner) {}

  onApplicationBootstrap(): void {
    this.tables = readTables(this.operations.schema);
  }

  all(): ExportTable[] {
    return [...this.tables.values()];
  }

  find(name: string): ExportTable | undefined {
    return this.tables.get(name);
  }
}

function readTables(schema: GraphQLSchema): ReadonlyMap<string, ExportTable> {
  const files = readdirSync(FOLDER).filter((file) => QUESTION.test(file));
  return new Map(
    files.sort().map((file) => {
      try {
        const table = readTable(schema, file.replace(QUESTION, ''), readFileSync(join(FOLDER, file), 'utf8'));
        return [table.name, table] as const;
      } catch (error) {
        throw new Error(`The table ${file} cannot be offered: ${(error as Error).message}`);
      }
    }),
  );
}
