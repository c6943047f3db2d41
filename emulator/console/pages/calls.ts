import { HttpError } from '../../http/http-error';
import type { Invocation } from '../../cloudbase/functions/invocations';
import { html, type Html } from '../html';
import { block, code, long, pretty, table, time } from '../table';
import type { Visit } from '../visit';

/** Calls on the page. */
const shown = 100;

function state({ duration, error }: Invocation, t: Visit['t']): Html {
  if (duration === null) return html`<span class="quiet">${t('running')}</span>`;
  return error === null
    ? html`<span class="good">${t('ok')}</span>`
    : html`<span class="bad">${t('failed')}</span>`;
}

function caller({ openid }: Invocation, { environment, t }: Visit): string {
  return openid === null ? t('nobody') : (environment.people.nameOf(openid) ?? openid);
}

const milliseconds = ({ duration }: Invocation) => (duration === null ? '' : `${duration.toFixed(1)} ms`);

/** The latest calls, newest first. */
export function callsPage(visit: Visit): Html {
  const { environment, url, t, link } = visit;
  const name = url.searchParams.get('function') ?? '';
  const calls = environment.invocations.list(name === '' ? undefined : name).slice(0, shown);
  const rows = calls.map((call) => [
    html`<a href="${link(`calls/${call.id}`)}">${time(call.startedAt)}</a>`,
    code(call.function),
    caller(call, visit),
    call.source,
    state(call, t),
    milliseconds(call),
    call.cold ? t('cold') : t('warm'),
    long(call.event.replace(/,?"userInfo":\{[^}]*\}\}$/, '}').slice(0, 120)),
  ]);
  const names = environment.functions.functions.map((one) => one.name);
  return html`
    <p>
      <a href="${link('calls')}">*</a>
      ${names.map((one) => html` <a href="${link('calls', { function: one })}" ${one === name ? html`aria-current="true"` : ''}>${one}</a>`)}
    </p>
    ${table(
      [
        t('started'),
        t('function'),
        t('caller'),
        t('source'),
        t('state'),
        t('duration'),
        t('start'),
        t('event'),
      ],
      rows,
      t('none'),
    )}
  `;
}

/** One call with its event, result and logs. */
export function callPage(visit: Visit): Html {
  const { environment, params, t, link } = visit;
  const call = environment.invocations.get(params['id'] ?? '');
  if (!call) throw new HttpError(404, 'NOT_FOUND', 'That call is no longer kept.');
  const logs = call.logs.map(({ at, stream, text }) => [
    time(at),
    code(stream),
    block(pretty(text.trimEnd())),
  ]);
  const again = link('invoke', { function: call.function, event: call.event });
  return html`
    ${table(
      [t('function'), t('caller'), t('source'), t('started'), t('duration'), t('start'), t('state')],
      [
        [
          code(call.function),
          caller(call, visit),
          call.source,
          time(call.startedAt),
          milliseconds(call),
          call.cold ? t('cold') : t('warm'),
          state(call, t),
        ],
      ],
      '',
    )}
    <h2>${t('event')}</h2>
    ${block(pretty(call.event))}
    ${call.event.length < 4000 ? html`<p><a href="${again}">${t('callAgain')}</a></p>` : ''}
    ${
      call.error === null
        ? ''
        : html`<h2 class="bad">${t('error')}</h2>
            ${block(call.error)}`
    }
    ${
      call.result === null
        ? ''
        : html`<h2>${t('result')}</h2>
            ${block(pretty(call.result))}`
    }
    <h2>${t('logs')}</h2>
    ${table([t('at'), '', t('logs')], logs, t('none'))}
  `;
}
