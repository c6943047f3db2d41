/** A failure in the real cloud's words: `code` on the wire, `errCode` as WeChat numbers it, and an HTTP status for us. */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    readonly errCode: number,
    message: string,
    readonly status: number,
  ) {
    super(message);
    this.name = 'CloudError';
  }
}

/** The answer never came, as when a connection breaks; whether the request took effect is not said. */
export class LostAnswerError extends Error {
  constructor() {
    super('socket hang up');
    this.name = 'LostAnswerError';
  }
}

const phrases: Record<number, string> = {
  [-501004]: 'exceed concurrent request limit',
  [-501007]: 'invalid parameters',
  [-501008]: 'invalid request source',
  [-501023]: 'permission denied',
  [-504002]: 'functions execute fail',
  [-604001]: 'cloudfunction result size exceed limit (1MB)',
};

/** What `wx.cloud.callFunction` reports of an error in a client. */
export function clientMessage(error: CloudError): string {
  const phrase = phrases[error.errCode];
  return `cloud.callFunction:fail Error: errCode: ${error.errCode}${phrase ? ` ${phrase}` : ''} | errMsg: ${error.message}`;
}

export const functionNotFound = (name: string) =>
  new CloudError(
    'FUNCTION_NOT_FOUND',
    -501000,
    `FunctionName parameter could not be found: ${name.slice(0, 64)}.`,
    404,
  );

export const permissionDenied = () =>
  new CloudError('PERMISSION_DENIED', -501023, 'Unauthenticated access is denied', 403);

export const executeFailed = (detail: string) =>
  new CloudError('FUNCTIONS_EXECUTE_FAIL', -504002, detail, 502);

export const timedOut = (seconds: number) =>
  new CloudError(
    'FUNCTIONS_TIME_LIMIT_EXCEEDED',
    -504003,
    `Invoking task timed out after ${seconds} seconds`,
    504,
  );

export const resultTooLarge = () =>
  new CloudError(
    'FUNCTION_RESULT_SIZE_EXCEED_LIMIT',
    -604001,
    'cloudfunction result size exceed limit (1MB)',
    502,
  );

export const tooManyRequests = () =>
  new CloudError('EXCEED_CONCURRENT_REQUEST_LIMIT', -501004, 'Too many requests wait for an instance.', 429);

export const invalidParameter = (detail: string) => new CloudError('INVALID_PARAM', -501007, detail, 400);

export const invalidSource = (detail: string) =>
  new CloudError('INVALID_REQUEST_SOURCE', -501008, detail, 403);
