import { moveClock } from '../../local/clock';
import { html, type Html } from '../html';
import { time } from '../table';
import type { Visit } from '../visit';

const steps = ['1m', '10m', '1h', '2h', '24h', '72h', '7d', '30d'];

/** The local time, and ways to move it. */
export function clockPage({ parts, t }: Visit): Html {
  return html`
    <p>${t('now')} ${time(parts.clock.now())} (UTC+8)</p>
    <p class="quiet">${t('forwardOnly')}</p>
    <form class="row" method="post">
      ${t('advance')}
      ${steps.map((step) => html`<button class="quiet" name="advance" value="${step}">${step}</button>`)}
    </form>
    <form class="row" method="post">
      <input
        name="advance"
        required
        pattern="\\d+(ms|s|m|h|d)"
        placeholder="25h"
        aria-label="${t('advance')}"
      />
      <button>${t('advance')}</button>
    </form>
  `;
}

/** Moves the clock. Throws `ZodError`. */
export function advanceClock({ parts, link }: Visit, form: URLSearchParams): string {
  moveClock(parts, { advance: form.get('advance') ?? '' });
  return link('clock');
}
