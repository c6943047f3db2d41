import { now } from '../common/kernel/clock';
import { cloud } from '../common/kernel/cloud';
import { isHttp, type HttpAnswer } from '../common/kernel/http';
import { log } from '../common/kernel/log';
import { isServing } from '../common/kernel/role';
import { pushRequest, readHttpPush, type PushRequest } from '../common/push/http-push';
import { mayBePush } from '../common/push/source';
import { handleEvent } from './handle-event';

const setting = (name: string) => process.env[name] ?? '';

function answer(statusCode: number, body: string): HttpAnswer {
  return { statusCode, headers: { 'content-type': 'text/plain; charset=utf-8' }, body };
}

/** Where people are not served an event is acknowledged and let be: who serves finds out by asking. */
async function take(event: unknown, envelopeAppid: string | null, at: number): Promise<void> {
  if (await isServing()) await handleEvent(event, envelopeAppid, at);
  else log('info', 'push.elsewhere');
}

async function overHttp(request: PushRequest, at: number): Promise<HttpAnswer> {
  const secrets = { token: setting('WECHAT_PUSH_TOKEN'), aesKey: setting('WECHAT_PUSH_AES_KEY') };
  const push = readHttpPush(request, secrets, at);
  switch (push.kind) {
    case 'refused':
      log('warn', 'push.refused', { why: push.why });
      return answer(403, 'forbidden');
    case 'greeting':
      return answer(200, push.echo);
    case 'message':
      await take(push.event, push.appid, at);
      return answer(200, 'success');
  }
}

/**
 * Takes what WeChat pushes, either straight into this function or over HTTP, where it is signed and sealed. Answers
 * `success` to whatever may be from WeChat, so that it is not sent again for ever; throws, so that it is, when the
 * database cannot be reached. Nobody else is let in: the platform's invoke rule keeps clients out, and so does this.
 */
export async function main(event: unknown): Promise<HttpAnswer | 'success' | 'forbidden'> {
  const at = now();
  if (isHttp(event)) {
    const request = pushRequest.safeParse(event);
    return request.success ? overHttp(request.data, at) : answer(400, 'bad request');
  }
  const source = String(cloud.getWXContext().SOURCE ?? '');
  if (!mayBePush(source, setting('WECHAT_PUSH_SOURCES'))) {
    log('warn', 'push.refused', { why: 'source', source });
    return 'forbidden';
  }
  log('info', 'push.received', { source });
  await take(event, null, at);
  return 'success';
}
