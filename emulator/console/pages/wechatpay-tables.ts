import type { Books } from '../../wechatpay/ledger/books';
import { shareFailures, type SharePart } from '../../wechatpay/records/share';
import { html, type Html } from '../html';
import { code, money, table, time } from '../table';
import type { Visit } from '../visit';

/** Rows of a table; older ones are left out. */
const most = 50;

/** A table of the newest rows, and a word when there are more. */
function newest<T>(
  { t }: Visit,
  records: readonly T[],
  at: (record: T) => number,
  heads: readonly string[],
  row: (record: T) => (Html | string | null)[],
): Html {
  const sorted = records.toSorted((a, b) => at(b) - at(a));
  const note = sorted.length > most ? html`<p class="quiet">${t('newest', most)}</p>` : '';
  return html`${table(heads, sorted.slice(0, most).map(row), t('none'))} ${note}`;
}

/** A button that sends `act` for one record. */
export function button(act: string, id: string, label: string, quiet = false): Html {
  return html`<form method="post">
    <input type="hidden" name="id" value="${id}" />
    <button name="act" value="${act}" class="${quiet ? 'quiet' : ''}">${label}</button>
  </form>`;
}

function nameOf({ parts }: Visit, openid: string | null): Html {
  const names = Object.values(parts.environments).flatMap(({ people }) => people.nameOf(openid ?? '') ?? []);
  return code(names[0] ?? openid ?? '');
}

/** Orders, paid or not. */
export function payments(visit: Visit, { payments: all }: Books): Html {
  const { t, parts } = visit;
  const environments = Object.values(parts.environments);
  const heads = [
    t('number'),
    t('environment'),
    t('description'),
    t('amount'),
    t('payer'),
    t('state'),
    t('paidAt'),
    '',
  ];
  return newest(
    visit,
    all,
    ({ createdAt }) => createdAt,
    heads,
    (one) => [
      code(one.outTradeNo),
      code(environments.find(({ identity }) => identity.appid === one.appid)?.identity.name ?? one.appid),
      one.description,
      money(one.amount),
      nameOf(visit, one.openid),
      code(one.state),
      one.paidAt === null ? '' : time(one.paidAt),
      one.state === 'NOTPAY' ? button('pay', one.outTradeNo, t('pay')) : '',
    ],
  );
}

/** Refunds, with two ways to go wrong for those under way. */
export function refunds(visit: Visit, { refunds: all }: Books): Html {
  const { t } = visit;
  const heads = [t('number'), t('payment'), t('amount'), t('reason'), t('state'), t('at'), ''];
  return newest(
    visit,
    all,
    ({ createdAt }) => createdAt,
    heads,
    (one) => [
      code(one.outRefundNo),
      code(one.outTradeNo),
      money(one.amount),
      one.reason,
      code(one.status),
      time(one.createdAt),
      one.status === 'PROCESSING'
        ? html`<div class="row">
            ${button('abnormal', one.outRefundNo, t('abnormal'), true)}
            ${button('closed', one.outRefundNo, t('closed'), true)}
          </div>`
        : '',
    ],
  );
}

const part = ({ account, amount, result, failReason }: SharePart): Html =>
  html`<div>
    ${code(account)} ${money(amount)} ${code(result)} ${failReason === null ? '' : code(failReason)}
  </div>`;

/** Requests to share or to release, with what each receiver got. */
export function shares(visit: Visit, { shares: all }: Books): Html {
  const { t } = visit;
  const heads = [t('number'), t('payment'), t('state'), t('receiver'), t('at')];
  return newest(
    visit,
    all,
    ({ createdAt }) => createdAt,
    heads,
    (one) => [
      code(one.outOrderNo),
      code(one.transactionId),
      code(one.state),
      html`${one.receivers.map(part)}`,
      time(one.createdAt),
    ],
  );
}

/** Shares taken back. */
export function returns(visit: Visit, { returns: all }: Books): Html {
  const { t } = visit;
  const heads = [t('number'), t('shares'), t('receiver'), t('amount'), t('state'), t('at')];
  return newest(
    visit,
    all,
    ({ createdAt }) => createdAt,
    heads,
    (one) => [
      code(one.outReturnNo),
      code(one.outOrderNo),
      code(one.mchid),
      money(one.amount),
      html`${code(one.result)} ${one.failReason === null ? '' : code(one.failReason)}`,
      time(one.createdAt),
    ],
  );
}

/** Who may get shares, and whether shares to them work. */
export function receivers(visit: Visit, { receivers: all }: Books): Html {
  const { t } = visit;
  const heads = [t('receiver'), t('type'), t('name'), t('received'), t('fails')];
  return newest(
    visit,
    all,
    ({ addedAt }) => addedAt,
    heads,
    (one) => [
      code(one.account),
      code(one.type),
      one.name ?? nameOf(visit, one.account),
      money(one.received),
      html`<form method="post" class="row">
        <input type="hidden" name="id" value="${one.account}" />
        <select name="reason" aria-label="${t('reason')}">
          <option value="">${t('works')}</option>
          ${shareFailures.map(
            (reason) => html`<option ${reason === one.failing ? html`selected` : ''}>${reason}</option>`,
          )}
        </select>
        <button name="act" value="fail" class="quiet">${t('save')}</button>
      </form>`,
    ],
  );
}
