import { randomUUID } from 'node:crypto';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloDriver, ApolloDriverConfig } from '@nestjs/apollo';
import { DynamicModule, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { Request as HttpRequest } from 'express';
import { GraphQLError } from 'graphql';
import { Authenticator } from '../auth/authenticator.js';
import { Database } from '../database/database.js';
import { Clock } from './clock.js';
import { LIMITS, operationLimits } from './limits.js';
import { maskError } from './mask-error.js';
import { fieldsWithoutRule } from './operation-rules.js';
import { requestPlugin, TrackerContext } from './request-plugin.js';
import { TrackerRequest } from './tracker-request.js';
import { WebModule } from './web.module.js';

@Module({})
export class TrackerGraphQLModule {
  static with({ introspection }: { introspection: boolean }): DynamicModule {
    return {
      module: TrackerGraphQLModule,
      imports: [
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          imports: [WebModule],
          inject: [Database, Authenticator, Clock],
          useFactory: (database: Database, authenticator: Authenticator, clock: Clock) => ({
            path: '/graphql',
            autoSchemaFile: true,
            sortSchema: true,
            introspection,
            graphiql: false,
            playground: false,
            csrfPrevention: true,
            allowBatchedHttpRequests: false,
            includeStacktraceInErrorResponses: false,
            hideSchemaDetailsFromClientErrors: true,
            stopOnTerminationSignals: false,
            stringifyResult: async (value: unknown) => JSON.stringify(value),
            parseOptions: { maxTokens: LIMITS.tokens },
            validationRules: [operationLimits],
            formatError: maskError,
            plugins: [
              ApolloServerPluginCacheControlDisabled(),
              ApolloServerPluginLandingPageDisabled(),
              requestPlugin(database),
              // Apollo's types come once for each module system; the plugin is the same for both.
            ] as unknown as ApolloDriverConfig['plugins'],
            transformSchema: (schema) => {
              const open = fieldsWithoutRule(schema);
              if (open.length > 0) throw new Error(`No rule says who may read: ${open.join(', ')}.`);
              return schema;
            },
            context: ({ req }: { req: HttpRequest }) => openRequest(req, database, authenticator, clock),
          }),
        }),
      ],
    };
  }
}

async function openRequest(
  http: HttpRequest,
  database: Database,
  authenticator: Authenticator,
  clock: Clock,
): Promise<TrackerContext> {
  const now = clock.now();
  const actor = await authenticator.authenticate(http.headers.authorization, now);
  if (!actor && http.headers.authorization !== undefined) {
    throw new GraphQLError('This token does not let anyone in: it may be mistyped, expired or revoked.', {
      extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
    });
  }
  const session = actor && { actor, source: 'API', requestId: randomUUID() };
  return { request: TrackerRequest.open(database, session, now) };
}
