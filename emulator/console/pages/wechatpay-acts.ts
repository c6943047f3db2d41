import { HttpError } from '../../http/http-error';
import type { WechatpaySimulator } from '../../wechatpay/simulator';
import { shareFailures } from '../../wechatpay/records/share';
import type { Visit } from '../visit';

/** Does what a button says; an HTTP status is what the merchant answered. */
type Act = (wechatpay: WechatpaySimulator, form: URLSearchParams) => unknown;

const id = (form: URLSearchParams): string => form.get('id') ?? '';

const acts: Readonly<Record<string, Act>> = {
  pay: (wechatpay, form) => wechatpay.pay(id(form)),
  'finish-refunds': (wechatpay) => wechatpay.settleRefunds(),
  abnormal: (wechatpay, form) => wechatpay.failRefund(id(form), 'ABNORMAL'),
  closed: (wechatpay, form) => wechatpay.failRefund(id(form), 'CLOSED'),
  'finish-shares': (wechatpay) => wechatpay.settleShares(),
  fail: (wechatpay, form) => {
    const reason = shareFailures.find((one) => one === form.get('reason')) ?? null;
    wechatpay.failReceiver(id(form), reason);
  },
  ratio: (wechatpay, form) => wechatpay.setShareRatio(Number(form.get('ratio'))),
  deliver: async ({ notices }, form) => (await notices.deliverOne(id(form))).status,
  repeat: async ({ notices }, form) => (await notices.repeat(id(form))).status,
  drop: ({ notices }, form) => notices.drop(id(form)),
  'deliver-all': ({ notices }) => notices.deliver().then(() => undefined),
  probe: (wechatpay) => wechatpay.probe(),
};

/** Pays, finishes, makes fail, or sees to notices, as a button says. Throws `HttpError` 400 for what cannot be done. */
export async function actOnMoney({ parts, link }: Visit, form: URLSearchParams): Promise<string> {
  try {
    const answer = await acts[form.get('act') ?? '']?.(parts.wechatpay, form);
    return link('wechatpay', typeof answer === 'number' ? { answered: String(answer) } : {});
  } catch (error) {
    throw new HttpError(400, 'NOT_POSSIBLE', error instanceof Error ? error.message : String(error));
  }
}
