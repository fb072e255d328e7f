import { GraphQLRequest, GraphQLResponse } from '@apollo/server';

/** The request itself did not hold; nothing ran. */
const ABOUT_THE_REQUEST = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
]);

/**
 * GraphQL over HTTP, "application/json": clients of that older media type read the answer's `errors` only under 200, so
 * that a gateway's own 400 is told apart. Those who accept `application/graphql-response+json` get 400.
 */
export function useLegacyStatus(request: GraphQLRequest, response: GraphQLResponse<unknown>): void {
  if (response.http.status !== 400 || response.body.kind !== 'single') return;
  if (request.http?.headers.get('accept')?.includes('application/graphql-response+json')) return;
  const codes = response.body.singleResult.errors?.map((error) => String(error.extensions?.['code'])) ?? [];
  if (codes.length > 0 && codes.every((code) => ABOUT_THE_REQUEST.has(code))) response.http.status = 200;
}
