import { ApolloServer } from '@apollo/server';
import { ApolloDriver } from '@nestjs/apollo';
import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLModule, GraphQLSchemaHost } from '@nestjs/graphql';
import { GraphQLError, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { Authenticator } from '../auth/authenticator.js';
import { Database } from '../database/database.js';
import { Clock } from './clock.js';
import { openRequest } from './open-request.js';
import { OperationRefused } from './operation-refused.js';
import { TrackerContext, TrackerRequest } from './tracker-request.js';

export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export type Data = Readonly<Record<string, unknown>>;

/**
 * Runs operations in this process exactly as POST /graphql does: the same sign-in, rules, limits, cost, transaction and
 * audit. What goes out by another door goes through here.
 */
@Injectable()
export class OperationRunner {
  constructor(
    private readonly modules: ModuleRef,
    private readonly database: Database,
    private readonly authenticator: Authenticator,
    private readonly clock: Clock,
  ) {}

  get schema(): GraphQLSchema {
    return this.modules.get(GraphQLSchemaHost, { strict: false }).schema;
  }

  /** Begins a request of whoever the header names; refused where it names nobody. */
  async signIn(authorization: string | undefined): Promise<TrackerRequest> {
    const { request } = await this.open(authorization);
    if (!request.session) throw new OperationRefused('UNAUTHENTICATED', 'Sign in first: send a bearer token.');
    return request;
  }

  /** The whole answer: with any error in it there is none. */
  async run(authorization: string | undefined, { query, variables }: Operation): Promise<Data> {
    const contextValue = await this.open(authorization);
    const { body } = await this.server.executeOperation({ query, variables: { ...variables } }, { contextValue });
    if (body.kind !== 'single') throw new Error('An answer in parts was not asked for.');
    const { data, errors } = body.singleResult;
    if (errors?.[0]) throw refusal(errors[0]);
    return data as Data;
  }

  private async open(authorization: string | undefined): Promise<TrackerContext> {
    try {
      return await openRequest(authorization, this.database, this.authenticator, this.clock);
    } catch (error) {
      throw error instanceof GraphQLError ? refusal(error) : error;
    }
  }

  private get server(): ApolloServer<TrackerContext> {
    const { graphQlAdapter } = this.modules.get<GraphQLModule<ApolloDriver>>(GraphQLModule, { strict: false });
    // Apollo's types come once for each module system; the server is the same for both.
    return graphQlAdapter.instance as unknown as ApolloServer<TrackerContext>;
  }
}

function refusal({ message, extensions }: GraphQLFormattedError): OperationRefused {
  const { code, reference } = extensions ?? {};
  return new OperationRefused(String(code), message, typeof reference === 'string' ? reference : undefined);
}
