import { ApolloServerPlugin, GraphQLRequestListener, HeaderMap } from '@apollo/server';
import { DocumentNode, GraphQLSchema, OperationDefinitionNode, OperationTypeNode } from 'graphql';
import { Role } from '../auth/actor.js';
import { Database } from '../database/database.js';
import { askedFields } from './asked-fields.js';
import { useLegacyStatus } from './legacy-status.js';
import { checkCost } from './operation-cost.js';
import { checkOperation } from './operation-rules.js';
import { recordPayRead } from './pay-read-audit.js';
import { RememberedAnswers } from './remembered-answers.js';
import { TrackerContext } from './tracker-request.js';

/**
 * What frames every operation: rules before, the audit of pay that was read and the end of the transaction after. An answer
 * that is remembered is given again, under the same rules.
 */
export function requestPlugin(database: Database, remembered: RememberedAnswers): ApolloServerPlugin<TrackerContext> {
  const check = checkingOnce();
  return {
    async requestDidStart(): Promise<GraphQLRequestListener<TrackerContext>> {
      let toRemember: string | null = null;
      return {
        async didResolveOperation({ schema, document, operation, request: { variables }, contextValue: { request } }) {
          if (!operation) return;
          check(schema, document, operation, request.session?.actor.role ?? null);
          request.asked = askedFields(schema, document, operation);
          checkCost(schema, document, operation, variables ?? {});
          if (operation.operation === OperationTypeNode.MUTATION) request.reader.seeChanges();
        },
        async responseForOperation({ schema, source, operation, request: { variables }, contextValue: { request } }) {
          if (!RememberedAnswers.holds(schema, operation)) return null;
          const key = RememberedAnswers.keyOf(request, { document: source, operation, variables });
          if (key === null) return null;
          const data = remembered.find(key, request);
          if (data)
            return {
              http: { status: undefined, headers: new HeaderMap() },
              body: { kind: 'single', singleResult: { data } },
            };
          toRemember = key;
          return null;
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
          const answer = response.body.kind === 'single' ? response.body.singleResult : null;
          if (toRemember && answer?.data && !answer.errors) remembered.keep(toRemember, request, answer.data);
        },
      };
    },
  };
}

/**
 * Checks the rules once for each operation and role: they depend on nothing else, and the server keeps the documents that come
 * again. A refusal is found anew each time.
 */
function checkingOnce() {
  const letThrough = new WeakMap<OperationDefinitionNode, Set<Role | null>>();
  return (
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    role: Role | null,
  ): void => {
    const roles = letThrough.get(operation) ?? new Set();
    if (roles.has(role)) return;
    checkOperation(schema, document, operation, role);
    letThrough.set(operation, roles.add(role));
  };
}

function unaudited() {
  return {
    message: 'The answer could not be audited and was withheld; try again.',
    extensions: { code: 'UNAVAILABLE' },
  };
}
