import { createHash } from 'node:crypto';
import { GraphQLSchema, Kind, OperationDefinitionNode, OperationTypeNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { PayRead, TrackerRequest } from './tracker-request.js';

/** In letters of JSON; in memory an answer takes some times as much, the letters among it. */
const LARGEST_ANSWER = 1_000_000;
const ALL_ANSWERS = 16_000_000;

export type Answer = Readonly<Record<string, unknown>>;

export interface Result {
  readonly data?: Answer | null;
  readonly errors?: readonly unknown[];
  readonly extensions?: object;
}

interface Remembered {
  readonly answer: Answer;
  readonly letters: number;
  readonly payRead: readonly PayRead[];
}

/** One operation as it was sent. */
export interface AskedOperation {
  readonly document: string;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Answers given before, for the same person, day and state of the records: the state is told by the database when they
 * sign in, so that no answer outlives a change that was finished before the question came. What is remembered of one
 * person is given to nobody else. An answer with pay of one person in it is kept with whose pay it is, for each reading of it
 * is audited.
 */
export class RememberedAnswers {
  private readonly answers = new LRUCache<string, Remembered>({
    maxSize: ALL_ANSWERS,
    maxEntrySize: LARGEST_ANSWER,
    sizeCalculation: ({ letters, payRead }) => letters + JSON.stringify(payRead).length,
  });
  /** What is kept, as it leaves: written once, however often it is given. */
  private readonly written = new WeakMap<Answer, string>();

  /** Whether every question of the operation may be remembered. */
  static holds(schema: GraphQLSchema, operation: OperationDefinitionNode): boolean {
    if (operation.operation !== OperationTypeNode.QUERY) return false;
    const questions = schema.getQueryType()?.getFields() ?? {};
    return operation.selectionSet.selections.every(
      (selection) =>
        selection.kind === Kind.FIELD && questions[selection.name.value]?.extensions['remembered'] === true,
    );
  }

  /** Under what the answer is remembered; null for a request that was not told the state of the records. */
  static keyOf(
    { session, state, today }: TrackerRequest,
    { document, operation, variables }: AskedOperation,
  ): string | null {
    if (!session || state === null) return null;
    const asked = [session.actor.userId, state, today, operation.name?.value ?? null, document, variables ?? {}];
    return createHash('sha256').update(JSON.stringify(asked)).digest('base64');
  }

  /** The answer there was; whose pay is in it has been read again. */
  find(key: string, request: TrackerRequest): Answer | undefined {
    const found = this.answers.get(key);
    for (const read of found?.payRead ?? []) request.notePayRead(read);
    return found?.answer;
  }

  keep(key: string, { payRead }: TrackerRequest, answer: Answer): void {
    const json = JSON.stringify(answer);
    this.written.set(answer, json);
    this.answers.set(key, { answer, letters: json.length, payRead: [...payRead.values()] });
  }

  /** A result as JSON. */
  write(result: Result): string {
    const { data, errors, extensions } = result;
    const json = data && !errors && !extensions ? this.written.get(data) : undefined;
    return json === undefined ? JSON.stringify(result) : `{"data":${json}}`;
  }
}
