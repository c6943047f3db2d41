import type { PaymentOffer } from '../../cloud/till';
import { inLanguage } from '../../words';
import { openDialog } from './dialog';

/** How a person leaves the sheet; with `close` and `die` the app is gone. */
export type PaymentEnd = 'pay' | 'cancel' | 'close' | 'die';

const STYLE = `
.mp-pay { padding-top: calc(var(--rpx) * 32); }
.mp-pay h2 { margin: 0; color: var(--mp-quiet); font-size: 13px; font-weight: 400; }
.mp-pay dl { margin: calc(var(--rpx) * 24) calc(var(--rpx) * 48); overflow-wrap: anywhere; }
.mp-pay dt { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.mp-pay dd { margin: calc(var(--rpx) * 8) 0 0; }
.mp-pay .mp-pay-amount { font-size: 34px; font-weight: 600; font-variant-numeric: tabular-nums; }
.mp-pay button { min-height: calc(var(--rpx) * 88); font-size: 16px; }
.mp-pay .mp-pay-now { color: var(--mp-brand); font-weight: 600; }
.mp-pay section { border-top: 8px solid var(--mp-paper); }
.mp-pay section p { padding-bottom: 0; }
.mp-pay section button { border-top: 0; font-size: 15px; }
.mp-pay section button + button { border-top: 1px solid var(--mp-line); }`;

/** Shows what there is to pay. Not drawn by the mini program: in WeChat it is WeChat's. */
export function openPaymentSheet(overlays: HTMLElement, offer: PaymentOffer): Promise<PaymentEnd> {
  const title = inLanguage('微信支付（本地模拟）', 'WeChat Pay (simulated)');
  return openDialog<PaymentEnd>(
    overlays,
    { className: 'mp-sheet mp-pay', label: title, dismissed: 'cancel' },
    (box, close) => {
      const end = (how: PaymentEnd, text: string, className = '') =>
        button(text, className, () => close(how));
      const others = document.createElement('section');
      others.append(
        element('p', inLanguage('也可能这样结束', 'It can also end like this')),
        end('close', inLanguage('关闭窗口', 'Close the window')),
        end('die', inLanguage('付款但应用退出', 'Pay but the app dies')),
      );
      box.append(
        element('style', STYLE),
        element('h2', title),
        describe(offer),
        end('pay', inLanguage('支付', 'Pay'), 'mp-pay-now'),
        end('cancel', inLanguage('取消', 'Cancel')),
        others,
      );
    },
  );
}

function describe({ merchant, description, amount }: PaymentOffer): HTMLElement {
  const list = document.createElement('dl');
  const total = element('dd', `¥${(amount / 100).toFixed(2)}`);
  total.className = 'mp-pay-amount';
  list.append(
    element('dt', inLanguage('收款方', 'To')),
    element('dd', merchant),
    element('dt', inLanguage('商品', 'For')),
    element('dd', description),
    element('dt', inLanguage('金额', 'Amount')),
    total,
  );
  return list;
}

function button(text: string, className: string, pressed: () => void): HTMLElement {
  const made = element('button', text);
  made.className = className;
  made.addEventListener('click', pressed);
  return made;
}

function element(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
