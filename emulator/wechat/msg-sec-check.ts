import { checkOpenid } from './check-openid';
import type { Openapi } from './openapi';
import { OpenapiError, traceId } from './openapi-error';
import { checkWords, type WordCheck } from './word-check';

/** Characters. */
const contentLimit = 2500;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function checkContent(content: unknown): void {
  if (content === undefined || content === '') throw new OpenapiError(44002, 'empty post data');
  if (typeof content !== 'string') throw new OpenapiError(47001, 'data format error');
  if (Array.from(content).length > contentLimit) throw new OpenapiError(45002, 'content size out of limit');
}

function details({ suggest, label, hits }: WordCheck): Record<string, unknown>[] {
  const model = { strategy: 'content_model', errcode: 0, suggest, label, prob: 90 };
  const found = hits.map((hit) => ({
    strategy: 'keyword',
    errcode: 0,
    suggest: hit.suggest,
    label: hit.label,
    level: hit.suggest === 'risky' ? 90 : 20,
    keyword: hit.word,
  }));
  return [model, ...(found.length > 0 ? found : [{ strategy: 'keyword', errcode: 0, suggest, label }])];
}

/**
 * `security.msgSecCheck`, version 2: errcode is 0 even for risky text.
 * https://developers.weixin.qq.com/miniprogram/dev/server/API/sec-center/sec-check/api_msgseccheck
 */
export const msgSecCheck: Openapi = (args, context) => {
  if (!context.textCheckRate.take(context.now)) {
    throw new OpenapiError(45009, 'reach max api minute frequence limit');
  }
  checkContent(args['content']);
  if (args['version'] !== 2) throw new OpenapiError(47001, 'data format error: version must be 2');
  if (![1, 2, 3, 4].includes(args['scene'] as number)) throw new OpenapiError(40129, 'invalid scene');
  checkOpenid(args['openid'], context);
  const all = ['content', 'title', 'nickname', 'signature'].map((key) => text(args[key])).join('\n');
  const check = checkWords(all);
  return {
    errcode: 0,
    errmsg: 'ok',
    detail: details(check),
    trace_id: traceId(),
    result: { suggest: check.suggest, label: check.label },
  };
};
