import * as z from 'zod';
import type { PictureResult } from '../../database/collections/pictures';
import type { CheckResult } from '../common/pictures/take-result';

/** What WeChat sends is small; anything larger is not from there. In characters of JSON. */
export const eventLimit = 16_384;

const short = z.string().max(128);
const appid = z.string().regex(/^wx[0-9a-f]{16}$/);
const code = z.int().min(-1_000_000).max(1_000_000);

/** What tells events apart; messages of people have no `Event`. */
export const pushEvent = z.object({ MsgType: z.string().max(32), Event: z.string().max(64).default('') });

const verdict = z.object({
  suggest: z.enum(['pass', 'review', 'risky']),
  label: z.int().min(0).max(1_000_000),
});

/**
 * `wxa_media_check`: what `security.mediaCheckAsync`, version 2, found.
 * https://developers.weixin.qq.com/miniprogram/dev/server/API/sec-center/sec-check/api_mediacheckasync
 */
export const mediaCheck = z.object({
  ToUserName: short,
  FromUserName: short,
  CreateTime: z.int().min(0),
  MsgType: z.literal('event'),
  Event: z.literal('wxa_media_check'),
  appid,
  trace_id: z.string().regex(/^[\w-]{1,128}$/),
  version: z.literal(2),
  errcode: code,
  errmsg: z.string().max(512).optional(),
  detail: z
    .array(z.object({ errcode: code.optional() }))
    .max(32)
    .default([]),
  result: verdict.optional(),
  /** Put in by the platform. */
  userInfo: z.object({ appId: appid.optional(), openId: short.optional() }).optional(),
});

export type MediaCheck = z.output<typeof mediaCheck>;

function suggestOf({ errcode, detail, result }: MediaCheck): PictureResult['suggest'] {
  if (errcode !== 0 || !result) return 'failed';
  const partly = detail.some((part) => (part.errcode ?? 0) !== 0);
  return result.suggest === 'pass' && partly ? 'failed' : result.suggest;
}

/** What a check comes to. A pass of which a part could not be made is none. */
export function checkResultOf(event: MediaCheck): CheckResult {
  const suggest = suggestOf(event);
  return {
    appid: event.appid,
    traceId: event.trace_id,
    suggest,
    label: suggest === 'failed' ? null : (event.result?.label ?? null),
  };
}
