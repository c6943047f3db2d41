/** Codes that WeChat Pay answers with, and the HTTP status of each. */
const statuses = {
  PARAM_ERROR: 400,
  INVALID_REQUEST: 400,
  APPID_MCHID_NOT_MATCH: 400,
  MCH_NOT_EXISTS: 400,
  ORDER_CLOSED: 400,
  ORDERPAID: 400,
  NO_STATEMENT_EXIST: 400,
  STATEMENT_CREATING: 400,
  SIGN_ERROR: 401,
  NO_AUTH: 403,
  NOT_ENOUGH: 403,
  OUT_TRADE_NO_USED: 403,
  RULE_LIMIT: 403,
  USER_ACCOUNT_ABNORMAL: 403,
  ORDER_NOT_EXIST: 404,
  RESOURCE_NOT_EXISTS: 404,
  NOT_FOUND: 404,
  FREQUENCY_LIMITED: 429,
  RATELIMIT_EXCEEDED: 429,
  BANK_ERROR: 500,
  SYSTEM_ERROR: 500,
} as const;

export type ApiErrorCode = keyof typeof statuses;

/** A refusal, answered as `{ code, message, detail }`. */
export class ApiError extends Error {
  readonly status: number;

  /** @param code one of WeChat Pay's; any other, as a fault rule may name one, is answered with 500. */
  constructor(
    readonly code: ApiErrorCode | (string & {}),
    message: string,
    readonly detail?: Record<string, unknown>,
  ) {
    super(message);
    this.status = Object.hasOwn(statuses, code) ? statuses[code as ApiErrorCode] : 500;
  }

  toBody(): Record<string, unknown> {
    return { code: this.code, message: this.message, ...(this.detail && { detail: this.detail }) };
  }
}
