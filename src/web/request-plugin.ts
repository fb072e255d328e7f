import { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import { Database } from '../database/database.js';
import { useLegacyStatus } from './legacy-status.js';
import { checkCost } from './operation-cost.js';
import { checkOperation } from './operation-rules.js';
import { recordPayRead } from './pay-read-audit.js';
import { TrackerRequest } from './tracker-request.js';

export interface TrackerContext {
  readonly request: TrackerRequest;
}

/** What frames every operation: rules before, the audit of pay that was read and the end of the transaction after. */
export function requestPlugin(database: Database): ApolloServerPlugin<TrackerContext> {
  return {
    async requestDidStart(): Promise<GraphQLRequestListener<TrackerContext>> {
      return {
        async didResolveOperation({ schema, document, operation, request: { variables }, contextValue: { request } }) {
          if (!operation) return;
          checkOperation(schema, document, operation, request.session?.actor.role ?? null);
          checkCost(schema, document, operation, variables ?? {});
          if (operation.operation === OperationTypeNode.MUTATION) request.reader.seeChanges();
        },
        async willSendResponse({ request: asked, contextValue: { request }, operationName, response }) {
          useLegacyStatus(asked, response);
          // First, because the audit takes a connection of its own: as many requests as there are connections, each holding
          // one and waiting for another, would wait for ever.
          await request.reader.finish();
          try {
            await recordPayRead(database, request, operationName ?? null);
          } catch (error) {
            // No answer with pay in it leaves without its audit entry.
            if (response.body.kind === 'single') response.body.singleResult = { data: null, errors: [unaudited()] };
            throw error;
          }
        },
      };
    },
  };
}

function unaudited() {
  return {
    message: 'The answer could not be audited and was withheld; try again.',
    extensions: { code: 'UNAVAILABLE' },
  };
}
