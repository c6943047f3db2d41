import * as z from 'zod';

const target = z
  .strictObject({
    /** A function's name. */
    function: z.string().min(1).optional(),
    /** An open API's name, such as `security.msgSecCheck`. */
    openapi: z.string().min(1).optional(),
    /** A database action without its prefix, such as `insertDocument`. */
    database: z.string().min(1).optional(),
    /** An event that WeChat pushes, such as `wxa_media_check`. */
    push: z.string().min(1).optional(),
    /** An operation of WeChat Pay, such as `jsapi`, or `notice` for what it sends; never with `env`. */
    wechatpay: z.string().min(1).optional(),
    /** A call to WeChat's server API; `env` is the environment that is called. */
    server: z.enum(['stable_token', 'invokecloudfunction']).optional(),
    /** Only together with `database`. */
    collection: z.string().min(1).optional(),
  })
  .refine(
    ({ function: name, openapi, database, push, wechatpay, server }) =>
      [name, openapi, database, push, wechatpay, server].filter(Boolean).length === 1,
    'name exactly one of function, openapi, database, push, wechatpay, server',
  )
  .refine(
    (t) => t.collection === undefined || t.database !== undefined,
    'collection goes with database only',
  );

const rule = z
  .strictObject({
    target,
    effect: z.enum(['fail', 'delay', 'repeat', 'drop']),
    /** How many calls it hits; absent: every one. */
    count: z.int().min(1).max(1_000_000).optional(),
    /** How many calls pass unharmed first. */
    after: z.int().min(0).max(1_000_000).default(0),
    /** `delay` only: how long, in ms. */
    ms: z.int().min(0).max(120_000).default(1000),
    /** `drop` only: the request is lost before it arrives, or the answer after it took effect. */
    when: z.enum(['before', 'after']).default('after'),
    /** `fail` only: what the caller is told. */
    error: z.strictObject({ code: z.union([z.string().min(1), z.int()]), message: z.string() }).optional(),
    env: z.enum(['primary', 'standby']).optional(),
  })
  .refine(
    (one) => one.target.wechatpay === undefined || one.env === undefined,
    'env does not go with wechatpay: both environments share it',
  );

export type FaultRule = z.output<typeof rule>;
export type FaultRuleInput = z.input<typeof rule>;

const body = z.strictObject({ rules: z.array(rule).max(100) });

/** Reads `{ rules: [...] }`. Throws `ZodError`. */
export function parseRules(value: unknown): FaultRule[] {
  return body.parse(value).rules;
}
