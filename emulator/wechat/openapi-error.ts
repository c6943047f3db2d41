import { randomBytes } from 'node:crypto';

/** A non-zero answer of a WeChat API. */
export class OpenapiError extends Error {
  constructor(
    readonly errcode: number,
    readonly errmsg: string,
  ) {
    super(errmsg);
  }

  /** As WeChat sends it. */
  toAnswer(): Record<string, unknown> {
    return { errcode: this.errcode, errmsg: `${this.errmsg} rid: ${traceId()}` };
  }
}

/** Three groups of hex, as WeChat numbers its requests. */
export function traceId(): string {
  const hex = randomBytes(12).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 16)}-${hex.slice(16)}`;
}
