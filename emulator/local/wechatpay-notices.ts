import * as z from 'zod';
import { readJson } from '../http/body';
import { HttpError } from '../http/http-error';
import { sendJson } from '../http/respond';
import type { Handler } from '../http/router';
import type { CloudParts } from '../parts';
import type { Notice } from '../wechatpay/records/notice';

const order = z.strictObject({
  do: z.enum(['deliver', 'repeat', 'drop']),
  /** Absent: all that are on their way. */
  id: z.string().optional(),
  /** How often each is delivered. */
  times: z.int().min(1).max(10).default(1),
});

const shown = ({ _id, event, about, attempts, dueAt, outcome }: Notice) => ({
  id: _id,
  event,
  about,
  attempts,
  dueAt: dueAt === null ? null : new Date(dueAt).toISOString(),
  outcome,
});

/** `GET /local/wechatpay/notices`: what WeChat Pay has told the merchant, or still has to. */
export function getNotices({ wechatpay }: CloudParts): Handler {
  return ({ response }) => sendJson(response, 200, { notices: wechatpay.notices.all().map(shown) });
}

/** `POST /local/wechatpay/notices` `{ do, id?, times? }`: delivers notices now, sends them once more, or loses them. */
export function postNotices({ wechatpay }: CloudParts): Handler {
  return async ({ request, response }) => {
    const { notices } = wechatpay;
    const { do: deed, id, times } = order.parse(await readJson(request));
    if (id !== undefined && !notices.all().some(({ _id }) => _id === id)) {
      throw new HttpError(404, 'NOT_FOUND', 'There is no such notice.');
    }
    const ids = id === undefined ? notices.list().map(({ _id }) => _id) : [id];
    const answers = [];
    for (const one of ids) {
      if (deed === 'drop') notices.drop(one);
      for (let count = 0; deed !== 'drop' && count < times; count += 1) {
        answers.push(deed === 'repeat' ? await notices.repeat(one) : await notices.deliverOne(one));
      }
    }
    sendJson(response, 200, { answers, notices: notices.all().map(shown) });
  };
}
