const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BAD_USER_INPUT: 400,
  BAD_REQUEST: 400,
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  OPERATION_RESOLUTION_FAILURE: 400,
  UNAVAILABLE: 503,
};

/** An operation that was not answered, in the words and under the code GraphQL answers it with. */
export class OperationRefused extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** Where it was our fault: what to find it by in the log. */
    readonly reference?: string,
  ) {
    super(message);
  }

  /** The status that says the same over plain HTTP. */
  get status(): number {
    return STATUS[this.code] ?? 500;
  }
}
