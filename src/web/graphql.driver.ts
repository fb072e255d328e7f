import { ApolloDriver } from '@nestjs/apollo';
import { Inject } from '@nestjs/common';
import { GraphQLSchemaFactory } from '@nestjs/graphql';
import { ResolversExplorerService } from '@nestjs/graphql/dist/services/resolvers-explorer.service.js';
import { GraphQLFieldResolver, GraphQLSchema, isObjectType } from 'graphql';
import { fieldsWithoutRule } from './operation-rules.js';

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
