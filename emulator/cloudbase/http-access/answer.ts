import * as z from 'zod';

const integrated = z.object({
  statusCode: z.int().min(200).max(599),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
});

/** What goes back over HTTP; header names in lower case. */
export interface HttpAnswer {
  status: number;
  headers: Record<string, string>;
  body: Buffer | string;
}

/** Reads what a function returned (JSON): an answer with `statusCode`, or anything else, which is sent as it is. */
export function readFunctionAnswer(result: string): HttpAnswer {
  const parsed = integrated.safeParse(JSON.parse(result));
  if (!parsed.success) {
    return { status: 200, headers: { 'content-type': 'application/json; charset=utf-8' }, body: result };
  }
  const { statusCode, headers, body, isBase64Encoded } = parsed.data;
  return {
    status: statusCode,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
    ),
    body: isBase64Encoded ? Buffer.from(body, 'base64') : body,
  };
}
