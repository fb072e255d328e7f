import {
  DocumentNode,
  execute,
  ExecutionResult,
  FieldNode,
  getVariableValues,
  GraphQLError,
  GraphQLSchema,
  Kind,
  OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';

/** So that code cannot fill the memory, whatever is asked. */
const COMPILED_AT_MOST = 200;

export interface Operation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** One asking of an operation. */
export interface Asking {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: unknown;
}

export type Run = (asking: Asking) => Promise<ExecutionResult>;

/**
 * Runs operations. A query that comes again runs as code that was made of it, which takes less of the processor than going
 * through its fields; making it takes longer than one answer, so the first time does without.
 */
export class OperationExecutor {
  private readonly askedBefore = new WeakSet<OperationDefinitionNode>();
  private readonly runs = new LRUCache<OperationDefinitionNode, Run>({ max: COMPILED_AT_MOST });

  constructor(private readonly compiles: boolean) {}

  async execute(asked: Operation, asking: Asking): Promise<ExecutionResult> {
    const run = this.runs.get(asked.operation) ?? (await this.findRun(asked));
    return run(asking);
  }

  private async findRun(asked: Operation): Promise<Run> {
    const { operation } = asked;
    if (!this.compiles || !this.askedBefore.has(operation)) {
      this.askedBefore.add(operation);
      return byFields(asked);
    }
    const run = (await byCode(asked)) ?? byFields(asked);
    this.runs.set(operation, run);
    return run;
  }
}

export function byFields({ schema, document, operation }: Operation): Run {
  const operationName = operation.name?.value;
  return ({ variables, context }) =>
    Promise.resolve(execute({ schema, document, operationName, variableValues: variables, contextValue: context }));
}

/** Null where no code is made: of changes, which come once, and of what it would answer otherwise. */
export async function byCode(asked: Operation): Promise<Run | null> {
  const { schema, document, operation } = asked;
  if (operation.operation !== OperationTypeNode.QUERY || hasConditionThatMayBeNull(asked)) return null;
  // Not before it is needed: loading it would hold up the start.
  const { compileQuery, isCompiledQuery } = await import('graphql-jit');
  const code = compileQuery(schema, document, operation.name?.value);
  if (!isCompiledQuery(code)) return null;
  return async (asking) => {
    // Its words for variables that do not fit are others: those of GraphQL are what people are answered.
    const { errors: misfits } = getVariableValues(schema, operation.variableDefinitions ?? [], asking.variables);
    if (misfits) return byFields(asked)(asking);
    const { errors, data } = await code.query(undefined, asking.context, { ...asking.variables });
    // Without data nothing has run: the code refuses to go without what must be given, even where a default stands for it.
    if (data === undefined) return byFields(asked)(asking);
    return errors ? { data, errors: errors.map((error) => asThrownByFields(error, document)) } : { data };
  };
}

/** The code takes null for false where something is left out on a condition, which GraphQL refuses. */
function hasConditionThatMayBeNull({ document, operation: { variableDefinitions = [] } }: Operation): boolean {
  const mayBeNull = new Set(
    variableDefinitions
      .filter(({ type }) => type.kind !== Kind.NON_NULL_TYPE)
      .map(({ variable }) => variable.name.value),
  );
  let has = false;
  visit(document, {
    Directive({ arguments: conditions = [] }) {
      has ||= conditions.some(({ value }) => value.kind === Kind.VARIABLE && mayBeNull.has(value.name.value));
    },
  });
  return has;
}

/** The code's errors are of its own kind and lack what Apollo looks at. */
function asThrownByFields(
  { message, locations = [], path, originalError }: GraphQLError,
  document: DocumentNode,
): GraphQLError {
  const nodes: FieldNode[] = [];
  visit(document, {
    Field(node) {
      const start = node.loc?.startToken;
      if (locations.some(({ line, column }) => start?.line === line && start.column === column)) nodes.push(node);
    },
  });
  return new GraphQLError(message, { nodes, path, originalError });
}
