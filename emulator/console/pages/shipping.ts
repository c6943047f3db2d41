import { HttpError } from '../../http/http-error';
import { OpenapiError } from '../../wechat/openapi-error';
import type { ManagedOrder } from '../../wechat/shipping/shipping';
import { settlesAt } from '../../wechat/shipping/state';
import { html, type Html } from '../html';
import { code, money, table, time } from '../table';
import type { Visit } from '../visit';
import { button } from './wechatpay-tables';

/** Rows of the table; older ones are left out. */
const most = 50;

function row({ t, environment }: Visit, { payment, state, orderState }: ManagedOrder): (Html | string)[] {
  const { shipping, received } = state;
  const settled = received?.at ?? (shipping && settlesAt(shipping));
  const confirm = orderState === 2 ? button('confirm', payment.transactionId, t('confirm'), true) : '';
  return [
    code(payment.outTradeNo),
    money(payment.amount),
    code(environment.people.nameOf(payment.openid) ?? payment.openid),
    time(payment.paidAt),
    html`${t(`orderState${orderState}`)} ${confirm}`,
    html`${(shipping?.parcels ?? []).map(({ company, trackingNo, item }) => html`<div>${code(`${company} ${trackingNo}`.trim())} ${item}</div>`)}`,
    shipping?.shippedAt ? time(shipping.shippedAt) : '',
    settled ? time(settled) : '',
  ];
}

/** Whether WeChat wants to know what is sent, and how each payment of this mini program stands. */
export function shippingPage(visit: Visit): Html {
  const { t, environment } = visit;
  const { shipping } = environment.wechat;
  const orders = shipping.orders().reverse();
  const heads = [
    t('number'),
    t('amount'),
    t('payer'),
    t('paidAt'),
    t('state'),
    t('parcels'),
    t('shipped'),
    t('settles'),
  ];
  const [says, act, label] = shipping.managed
    ? ([t('managed'), 'release', t('release')] as const)
    : ([t('notManaged'), 'manage', t('manage')] as const);
  return html`
    <form method="post" class="row">
      <span>${says}</span>
      <button name="act" value="${act}" class="quiet">${label}</button>
    </form>
    ${table(
      heads,
      orders.slice(0, most).map((order) => row(visit, order)),
      t('none'),
    )}
    ${orders.length > most ? html`<p class="quiet">${t('newest', most)}</p>` : ''}
  `;
}

/** Puts the mini program under shipping management or takes it out, or confirms as a buyer. Throws `HttpError` 400. */
export async function actOnShipping(
  { environment: { wechat }, link }: Visit,
  form: URLSearchParams,
): Promise<string> {
  const acts: Record<string, () => Promise<void>> = {
    manage: () => wechat.shipping.manage(true),
    release: () => wechat.shipping.manage(false),
    confirm: () => wechat.shipping.confirm(form.get('id') ?? ''),
  };
  try {
    await acts[form.get('act') ?? '']?.();
  } catch (error) {
    if (error instanceof OpenapiError) throw new HttpError(400, 'NOT_POSSIBLE', error.errmsg);
    throw error;
  }
  return link('shipping');
}
