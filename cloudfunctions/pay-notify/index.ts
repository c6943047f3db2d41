import { now } from '../common/kernel/clock';
import type { HttpAnswer } from '../common/kernel/http';
import { log } from '../common/kernel/log';
import { isServing } from '../common/kernel/role';
import { readNotice } from '../common/wechatpay/notice';
import { readNoticeKeys } from '../common/wechatpay/notice-keys';
import { settleNotice } from './settle-notice';

const { config: keys, problems } = readNoticeKeys(process.env);
for (const problem of problems) log('error', 'wechatpay.config', { problem });

function answer(statusCode: number, code: 'SUCCESS' | 'FAIL', message: string): HttpAnswer {
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  return { statusCode, headers, body: JSON.stringify({ code, message }) };
}

function refuse(why: string, status: number): HttpAnswer {
  log('warn', 'notice.refused', { why });
  return answer(status, 'FAIL', '失败');
}

/**
 * Takes what WeChat Pay notifies of, over HTTP. Answers SUCCESS for what was done, now or before, or is none of our
 * business, and FAIL for the rest, so that WeChat Pay sends it again: what is not from there, what does not agree with what
 * is stored, and what could not be stored. Where people are not served it takes nothing: who serves asks by itself, and if
 * that is this environment again, the notice comes again.
 */
export async function main(event: unknown): Promise<HttpAnswer> {
  const at = now();
  if (!keys) return refuse('not set up', 503);
  const notice = readNotice(event, keys, at);
  if (notice.kind === 'refused') return refuse(notice.why, notice.status);
  if (notice.kind === 'unused') {
    log('info', 'notice.unused', { id: notice.id, type: notice.type });
    return answer(200, 'SUCCESS', '成功');
  }
  try {
    if (!(await isServing())) return refuse('not serving', 503);
    const outcome = await settleNotice(notice, at);
    if (outcome === 'mismatch') return refuse(outcome, 400);
    if (outcome === 'unknown') return refuse(outcome, 404);
    log('info', 'notice.settled', { id: notice.id, kind: notice.kind, outcome, ms: now() - at });
    return answer(200, 'SUCCESS', '成功');
  } catch (error) {
    const detail = error instanceof Error ? error.stack : String(error);
    log('error', 'notice.failed', { id: notice.id, kind: notice.kind, ms: now() - at, detail });
    return answer(500, 'FAIL', '失败');
  }
}
