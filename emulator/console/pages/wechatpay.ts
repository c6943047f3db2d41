import type { Books } from '../../wechatpay/ledger/books';
import type { Notice } from '../../wechatpay/records/notice';
import { html, type Html } from '../html';
import { code, long, money, table, time } from '../table';
import type { Visit } from '../visit';
import { button, payments, receivers, refunds, returns, shares } from './wechatpay-tables';

/** Notices on the page. */
const mostNotices = 30;

/** Who the merchant is, by all that may be seen, and what it has. */
function merchant({ parts: { wechatpay }, t }: Visit, { balance, available }: Books): Html {
  const { mchid, serial, publicKeyId } = wechatpay.keys;
  return html`
    ${table(
      [t('mchid'), t('certificate'), t('publicKeyId'), t('balance'), t('available')],
      [[code(mchid), long(serial), long(publicKeyId), money(balance), money(available)]],
      '',
    )}
    <form method="post" class="row">
      <label
        >${t('shareRatio')}
        <input name="ratio" type="number" min="0" max="10000" required value="${wechatpay.shareRatio}"
      /></label>
      <button name="act" value="ratio" class="quiet">${t('change')}</button>
    </form>
  `;
}

function notice({ t }: Visit, { _id, event, about, url, attempts, dueAt, outcome }: Notice): Html[] {
  const last = attempts.at(-1);
  return [
    code(event),
    code(about),
    long(url),
    html`${attempts.length} ${last ? code(String(last.status)) : ''}`,
    dueAt === null ? code(outcome) : time(dueAt),
    html`<div class="row">
      ${outcome === 'pending' ? button('deliver', _id, t('deliver')) : ''}
      ${button('repeat', _id, t('repeat'), true)}
      ${outcome === 'pending' ? button('drop', _id, t('drop'), true) : ''}
    </div>`,
  ];
}

/** What the merchant is, or was, told; those on their way first. */
function notices(visit: Visit): Html {
  const { parts, t, url } = visit;
  const pending = parts.wechatpay.notices.list();
  const others = parts.wechatpay.notices.all().filter(({ outcome }) => outcome !== 'pending');
  const rows = [...pending, ...others.reverse()].slice(0, mostNotices).map((one) => notice(visit, one));
  const answered = Number(url.searchParams.get('answered') ?? '');
  return html`
    <h2>${t('notices')}</h2>
    ${answered > 0 ? html`<p role="status">${t('answered', answered)}</p>` : ''}
    ${table([t('event'), t('number'), t('path'), t('attempts'), t('due'), ''], rows, t('none'))}
    <form method="post" class="row">
      ${pending.length > 1 ? html`<button name="act" value="deliver-all">${t('deliverAll')}</button>` : ''}
      <button name="act" value="probe" class="quiet">${t('probe')}</button>
    </form>
    <p class="quiet">${t('probeNote')}</p>
  `;
}

function finish({ t }: Visit, act: string, waiting: boolean): Html | string {
  return waiting
    ? html`<form method="post"><button name="act" value="${act}">${t('finishAll')}</button></form>`
    : '';
}

/** What WeChat Pay knows of the merchant, and what can be made to happen. Both environments share it. */
export function wechatpayPage(visit: Visit): Html {
  const { t } = visit;
  const books = visit.parts.wechatpay.books();
  const refunding = books.refunds.some(({ status }) => status === 'PROCESSING');
  const sharing =
    books.shares.some(({ state }) => state === 'PROCESSING') ||
    books.returns.some(({ result }) => result === 'PROCESSING');
  return html`
    <h2>${t('merchant')}</h2>
    ${merchant(visit, books)}
    <h2>${t('payments')}</h2>
    ${payments(visit, books)} ${notices(visit)}
    <h2>${t('refunds')}</h2>
    ${refunds(visit, books)} ${finish(visit, 'finish-refunds', refunding)}
    <h2>${t('shares')}</h2>
    ${shares(visit, books)} ${finish(visit, 'finish-shares', sharing)}
    <h2>${t('returns')}</h2>
    ${returns(visit, books)}
    <h2>${t('receivers')}</h2>
    ${receivers(visit, books)}
  `;
}
