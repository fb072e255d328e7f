import 'reflect-metadata';
import { ApolloDriverConfig } from '@nestjs/apollo';
import { Module, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  Args,
  Field,
  GraphQLModule,
  GraphQLSchemaHost,
  ObjectType,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { graphql, GraphQLSchema } from 'graphql';
import { TrackerGraphQLDriver } from './graphql.driver';
import { SignedIn } from './rules';

@SignedIn()
@ObjectType()
class Greeting {
  @Field()
  text: string;
}

@Resolver(() => Greeting)
class GreetingResolver {
  private readonly mark = '!';

  @SignedIn()
  @Query(() => Greeting)
  greeting(@Args('name') name: string): Greeting {
    return { text: `Hello, ${name}${this.mark}` };
  }

  @SignedIn()
  @ResolveField(() => String)
  loudly(): string {
    return `HELLO${this.mark}`;
  }
}

@Resolver()
class OpenResolver {
  @Query(() => String)
  secret(): string {
    return 'told to anyone';
  }
}

@ObjectType()
class Unreached {
  @Field()
  text: string;
}

@Resolver(() => Unreached)
class UnreachedResolver {
  @ResolveField(() => String)
  loudly(): string {
    return '';
  }
}

async function schemaOf(...resolvers: Type[]): Promise<GraphQLSchema> {
  @Module({
    imports: [GraphQLModule.forRoot<ApolloDriverConfig>({ driver: TrackerGraphQLDriver })],
    providers: resolvers,
  })
  class OnlyThese {}
  const app = await NestFactory.createApplicationContext(OnlyThese, { logger: false, abortOnError: false });
  try {
    return app.get(GraphQLSchemaHost).schema;
  } finally {
    await app.close();
  }
}

it('gives questions and fields the methods of their resolvers', async () => {
  const schema = await schemaOf(GreetingResolver);
  const answer = await graphql({ schema, source: '{ greeting(name: "Ada") { text loudly } }' });
  expect(answer).toEqual({ data: { greeting: { text: 'Hello, Ada!', loudly: 'HELLO!' } } });
});

it('makes no schema while a field has no rule', async () => {
  await expect(schemaOf(GreetingResolver, OpenResolver)).rejects.toThrow('No rule says who may read: Query.secret.');
});

it('makes no schema while a resolver has nothing to resolve', async () => {
  await expect(schemaOf(GreetingResolver, UnreachedResolver)).rejects.toThrow(
    'There is a resolver for Unreached.loudly, which the schema does not have.',
  );
});
