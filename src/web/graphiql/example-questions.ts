import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Role } from '../../auth/actor.js';
import { PACKAGE_ROOT } from '../../database/package-root.js';

export interface ExampleQuestion {
  readonly role: Role;
  /** The question in a sentence, from the first line of its file. */
  readonly question: string;
  readonly query: string;
  /** Example values as JSON text, from the file beside it; null when nothing has to be filled in. */
  readonly variables: string | null;
}

/** Which folder of `examples/queries` holds whose questions. */
const FOLDERS: readonly (readonly [folder: string, role: Role])[] = [
  ['lead', 'STRATEGIC_LEAD'],
  ['hr', 'HR_EDITOR'],
  ['analyst', 'ANALYST'],
  ['admin', 'ADMINISTRATOR'],
];
const QUERIES = join(PACKAGE_ROOT, 'examples', 'queries');
const QUERY = /\.graphql$/;

@Injectable()
export class ExampleQuestions {
  private read: readonly ExampleQuestion[] | undefined;

  all(): readonly ExampleQuestion[] {
    this.read ??= FOLDERS.flatMap(([folder, role]) => questionsIn(join(QUERIES, folder), role));
    return this.read;
  }
}

function questionsIn(folder: string, role: Role): ExampleQuestion[] {
  const names = readdirSync(folder).sort();
  return names
    .filter((name) => QUERY.test(name))
    .map((name) => {
      const query = readFileSync(join(folder, name), 'utf8');
      const question = /^# (.+)/.exec(query)?.[1];
      if (!question) throw new Error(`${join(folder, name)} does not begin with "# " and its question in a sentence.`);
      const values = name.replace(QUERY, '.json');
      const variables = names.includes(values) ? readFileSync(join(folder, values), 'utf8') : null;
      return { role, question, query, variables };
    });
}
