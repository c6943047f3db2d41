import { rfc3339 } from '../china-time';
import type { Notice } from '../records/notice';
import type { Keys } from '../signing/keys';
import { seal } from '../signing/seal';
import { signedHeaders } from '../signing/sign';

/** What the merchant answered; status 0 without an answer. */
export interface NoticeAnswer {
  status: number;
  body: string;
}

/** How long WeChat Pay waits for an answer, in ms. */
const patience = 5000;
/** How a signature begins with which WeChat Pay tries whether the merchant looks. */
const probePrefix = 'WECHATPAY/SIGNTEST/';

function bodyOf(notice: Notice, { apiV3Key }: Keys): string {
  return JSON.stringify({
    id: notice._id,
    create_time: rfc3339(notice.createdAt),
    resource_type: 'encrypt-resource',
    event_type: notice.event,
    summary: notice.summary,
    resource: seal(notice.plain, apiV3Key, notice.type),
  });
}

/** The local cloud's money is not for servers elsewhere. */
const isHere = (url: string): boolean => ['127.0.0.1', 'localhost'].includes(new URL(url).hostname);

async function submit(url: string, headers: Record<string, string>, body: string): Promise<NoticeAnswer> {
  if (!isHere(url)) return { status: 0, body: 'Notices are delivered on this machine only.' };
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    return { status: answer.status, body: await answer.text() };
  } catch (error) {
    return { status: 0, body: error instanceof Error ? error.message : String(error) };
  }
}

/** Delivers a notice, sealed and signed anew. `now` in ms. */
export function sendNotice(notice: Notice, keys: Keys, now: number): Promise<NoticeAnswer> {
  const body = bodyOf(notice, keys);
  return submit(notice.url, { 'Request-ID': notice._id, ...signedHeaders(keys, body, now) }, body);
}

/** The same with a signature that is wrong on purpose. */
export function sendProbe(notice: Notice, keys: Keys, now: number): Promise<NoticeAnswer> {
  const body = bodyOf(notice, keys);
  const headers = signedHeaders(keys, body, now);
  const wrong = `${probePrefix}${(headers['Wechatpay-Signature'] ?? '').slice(probePrefix.length)}`;
  return submit(notice.url, { 'Request-ID': notice._id, ...headers, 'Wechatpay-Signature': wrong }, body);
}
