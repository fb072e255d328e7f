import { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import { ApolloDriver, ApolloDriverConfig } from '@nestjs/apollo';
import { Inject } from '@nestjs/common';
import { GraphQLSchemaFactory } from '@nestjs/graphql';
import { ResolversExplorerService } from '@nestjs/graphql/dist/services/resolvers-explorer.service.js';
import { GraphQLFieldResolver, GraphQLSchema, isObjectType } from 'graphql';
import { OperationExecutor } from './operation-executor.js';
import { fieldsWithoutRule } from './operation-rules.js';

export interface TrackerDriverConfig extends ApolloDriverConfig {
  readonly compiledQueries: boolean;
}

type Resolvers = Readonly<Record<string, Readonly<Record<string, GraphQLFieldResolver<unknown, unknown>>>>>;

/**
 * Makes the schema of the classes and gives its fields their resolvers. Nest's own way prints the schema, parses the text
 * into another one, gives that one the resolvers and copies them back, which takes as long again at every start.
 */
export class TrackerGraphQLDriver extends ApolloDriver {
  @Inject(GraphQLSchemaFactory)
  private readonly schemas: GraphQLSchemaFactory;

  @Inject(ResolversExplorerService)
  private readonly explorer: ResolversExplorerService;

  override async generateSchema(): Promise<GraphQLSchema> {
    const resolvers = this.explorer.explore() as Resolvers;
    // Apollo checks the schema before it serves it; asking the whole of it a question here finds nothing more.
    const schema = await this.schemas.create(this.explorer.getAllCtors(), { skipCheck: true });
    resolveWith(schema, resolvers);
    const open = fieldsWithoutRule(schema);
    if (open.length > 0) throw new Error(`No rule says who may read: ${open.join(', ')}.`);
    return schema;
  }

  /** Apollo leaves the execution of operations to others only where it takes them for a gateway. */
  protected override registerExpress(
    { schema, compiledQueries, ...options }: TrackerDriverConfig,
    hooks?: { preStartHook?: () => void },
  ): Promise<void> {
    if (!schema) throw new Error('There is no schema to serve.');
    const gateway = executedBy(new OperationExecutor(compiledQueries), schema);
    // Nest's types know of a gateway only in a driver of its own, for schemas made elsewhere.
    const served: ApolloDriverConfig = { ...options, ...{ gateway } };
    return super.registerExpress(served, hooks);
  }
}

function executedBy(
  executor: OperationExecutor,
  schema: GraphQLSchema,
): ApolloServerOptionsWithGateway<BaseContext>['gateway'] {
  return {
    onSchemaLoadOrUpdate(tell) {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => {};
    },
    load: () =>
      Promise.resolve({
        executor: ({ document, operation, request: { variables = {} }, context }) =>
          executor.execute({ schema, document, operation }, { variables, context }),
      }),
    stop: () => Promise.resolve(),
  };
}

function resolveWith(schema: GraphQLSchema, resolvers: Resolvers): void {
  for (const [typeName, ofFields] of Object.entries(resolvers)) {
    const type = schema.getType(typeName);
    for (const [name, resolve] of Object.entries(ofFields)) {
      const field = isObjectType(type) ? type.getFields()[name] : undefined;
      if (!field) throw new Error(`There is a resolver for ${typeName}.${name}, which the schema does not have.`);
      field.resolve = resolve;
    }
  }
}
