import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloDriverConfig } from '@nestjs/apollo';
import { DynamicModule, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { Request as HttpRequest } from 'express';
import { Authenticator } from '../auth/authenticator.js';
import { Database } from '../database/database.js';
import { Clock } from './clock.js';
import { TrackerGraphQLDriver } from './graphql.driver.js';
import { LIMITS, operationLimits } from './limits.js';
import { maskError } from './mask-error.js';
import { openRequest } from './open-request.js';
import { OperationRunner } from './operation-runner.js';
import { RememberedAnswers, Result } from './remembered-answers.js';
import { requestPlugin } from './request-plugin.js';
import { WebModule } from './web.module.js';

@Module({})
export class TrackerGraphQLModule {
  static with({ introspection }: { introspection: boolean }): DynamicModule {
    const remembered = new RememberedAnswers();
    return {
      module: TrackerGraphQLModule,
      global: true,
      providers: [OperationRunner],
      exports: [OperationRunner, GraphQLModule],
      imports: [
        WebModule,
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: TrackerGraphQLDriver,
          imports: [WebModule],
          inject: [Database, Authenticator, Clock],
          useFactory: (database: Database, authenticator: Authenticator, clock: Clock) => ({
            path: '/graphql',
            introspection,
            graphiql: false,
            playground: false,
            csrfPrevention: true,
            allowBatchedHttpRequests: false,
            includeStacktraceInErrorResponses: false,
            hideSchemaDetailsFromClientErrors: true,
            stopOnTerminationSignals: false,
            stringifyResult: async (result: Result) => remembered.write(result),
            parseOptions: { maxTokens: LIMITS.tokens },
            validationRules: [operationLimits],
            formatError: maskError,
            plugins: [
              ApolloServerPluginCacheControlDisabled(),
              ApolloServerPluginLandingPageDisabled(),
              requestPlugin(database, remembered),
              // Apollo's types come once for each module system; the plugin is the same for both.
            ] as unknown as ApolloDriverConfig['plugins'],
            context: ({ req }: { req: HttpRequest }) =>
              openRequest(req.headers.authorization, database, authenticator, clock),
          }),
        }),
      ],
    };
  }
}
