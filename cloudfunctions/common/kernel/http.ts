import * as z from 'zod';

/** What CloudBase hands to a function that is called over HTTP, as far as every such function reads it. */
export const httpRequest = z.looseObject({
  httpMethod: z.string().max(16),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
});

/** What CloudBase sends back over HTTP. */
export interface HttpAnswer {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
}

/** Whether a function was called over HTTP. Anybody who may call it can make an event look so. */
export function isHttp(event: unknown): boolean {
  return typeof event === 'object' && event !== null && 'httpMethod' in event;
}

/** The body as it was sent, byte for byte. */
export function bodyOf(request: { body: string; isBase64Encoded: boolean }): Buffer {
  return Buffer.from(request.body, request.isBase64Encoded ? 'base64' : 'utf8');
}
