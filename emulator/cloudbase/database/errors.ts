/** What the cloud answers when a database call fails: `code` and `message` as they stand on the wire. */
export class DatabaseError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'DatabaseError';
  }
}

const HINT = 'Please check your request, but if the problem persists, contact us.';

/** A request the database refuses, such as an unknown operator or a wrong type. */
export const requestFailed = (reason: string): DatabaseError =>
  new DatabaseError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${reason}`);

/** A write the database refuses; the cloud wraps MongoDB's own words. */
export const writeFailed = (reason: string): DatabaseError =>
  requestFailed(`multiple write errors: [{write errors: [{${reason}}]}, {<nil>}]`);

/** A parameter that is missing or of the wrong type. */
export const invalidParameter = (reason: string): DatabaseError =>
  new DatabaseError('INVALID_PARAM', `[InvalidParameter] ${reason}`);

/** A second document with the same value of a unique index. */
export function duplicateKey(namespace: string, index: string, values: readonly unknown[]): DatabaseError {
  const shown = values.map((value) => `: ${JSON.stringify(value ?? null)}`).join(', ');
  return writeFailed(
    `E11000 duplicate key error collection: ${namespace} index: ${index} dup key: { ${shown} }`,
  );
}

/** Two transactions wrote the same document; the second one loses. */
export const transactionConflict = (): DatabaseError =>
  new DatabaseError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${HINT}`,
  );

/** The transaction was ended before, or is older than 30 seconds. */
export const transactionGone = (): DatabaseError =>
  new DatabaseError(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, ' +
      `transaction must be commit or abort in 30 seconds. ${HINT}`,
  );

/** The collection was never created. */
export const collectionMissing = (name: string): DatabaseError =>
  new DatabaseError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. ${HINT}`,
  );

/** A query, update or stage that the real cloud knows and this one does not. */
export const notSupported = (what: string): DatabaseError =>
  requestFailed(`${what} is not supported here: the local cloud has no geo or text search`);
