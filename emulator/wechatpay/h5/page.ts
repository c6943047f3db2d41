import { html, type Html } from '../../console/html';
import { yuan } from '../bills/csv';
import type { Payment } from '../records/payment';
import { say, type H5Language, type H5Text } from './texts';

const style = `
  body { margin: 0; font: 16px/1.6 system-ui, sans-serif; background: #f6f5f1; color: #1c1f1d; }
  main { max-width: 24rem; margin: 0 auto; padding: 3rem 1rem; text-align: center; }
  .amount { font-size: 2.5rem; font-variant-numeric: tabular-nums; margin: 0.5rem 0 2rem; }
  form { display: grid; gap: 0.75rem; }
  button, a.button { padding: 0.75rem; border: 0; border-radius: 0.75rem; font: inherit; background: #1f8a5b;
    color: #fff; text-decoration: none; }
  button.quiet { background: transparent; color: inherit; border: 1px solid #6b736e; }
  @media (prefers-color-scheme: dark) { body { background: #121513; color: #e7e5de; } }
`;

/** What the page shows. */
export interface H5View {
  payment: Payment | null;
  language: H5Language;
  /** Where the buyer comes from; null: not said. */
  back: string | null;
  /** ms, local clock. */
  now: number;
}

/** Why an order cannot be paid (any more); null when it can. */
function obstacle({ payment, now }: H5View): H5Text | null {
  if (payment?.tradeType !== 'MWEB') return 'unknown';
  if (payment.state === 'CLOSED') return 'closed';
  if (payment.state !== 'NOTPAY') return 'paid';
  return now >= payment.expiresAt ? 'late' : null;
}

function choice(view: H5View): Html {
  const { language, back } = view;
  const why = obstacle(view);
  if (why === null) {
    return html`<form method="post">
      <button name="choice" value="pay">${say(language, 'pay')}</button>
      <button name="choice" value="cancel" class="quiet">${say(language, 'cancel')}</button>
    </form>`;
  }
  return html`<p role="status">${say(language, why)}</p>
    ${back !== null && html`<a class="button" href="${back}">${say(language, 'back')}</a>`}`;
}

/** The page outside WeChat on which an H5 order is paid. */
export function h5Page(view: H5View): string {
  const { payment, language } = view;
  const order = html`<p>${payment?.description}</p>
    <p class="amount">¥ ${yuan(payment?.total ?? 0)}</p>`;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${say(language, 'title')}</title>
        <link rel="icon" href="data:," />
        <style>
          ${style}
        </style>
      </head>
      <body>
        <main>
          <h1>${say(language, 'title')}</h1>
          ${payment?.tradeType === 'MWEB' && order} ${choice(view)}
        </main>
      </body>
    </html>`.markup;
}
