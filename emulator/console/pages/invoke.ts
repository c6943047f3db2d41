import { HttpError } from '../../http/http-error';
import { callAsClient } from '../../local/call-function';
import { personNamed } from '../../local/caller';
import { html, type Html } from '../html';
import { pretty } from '../table';
import type { Visit } from '../visit';

/** As the cloud's own console: no identity, and rules for clients do not bind. */
const asConsole = '(console)';
const asNobody = '(nobody)';

/** A form that calls a function. */
export function invokePage({ environment, url, t }: Visit): Html {
  const chosen = url.searchParams.get('function') ?? '';
  const option = (value: string, label: string, selected = false) =>
    html`<option value="${value}" ${selected ? html`selected` : ''}>${label}</option>`;
  const event = pretty(url.searchParams.get('event') ?? '{}');
  return html`<form method="post">
    <label>
      ${t('function')}
      <select name="function">
        ${environment.functions.functions.map(({ name }) => option(name, name, name === chosen))}
      </select>
    </label>
    <label>
      ${t('who')}
      <select name="as">
        ${environment.people.list().map(({ name }) => option(name, name))} ${option(asNobody, t('nobody'))}
        ${option(asConsole, t('console'))}
      </select>
    </label>
    <textarea name="event" rows="12" aria-label="${t('event')}" spellcheck="false" data-json>
${event}</textarea>
    <button>${t('invoke')}</button>
  </form>`;
}

function readEvent(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new HttpError(400, 'INVALID_JSON', `JSON: ${(error as Error).message}`);
  }
}

/** Calls the function and shows the call, however it ended. Throws `CloudError` when it never began. */
export async function invokeNow({ environment, link }: Visit, form: URLSearchParams): Promise<string> {
  const name = form.get('function') ?? '';
  const as = form.get('as') ?? asConsole;
  const event = readEvent(form.get('event') ?? '{}');
  const before = environment.invocations.list(name)[0];
  const call =
    as === asConsole
      ? environment.functions.invoke({ function: name, event, source: 'console', caller: null })
      : callAsClient(environment, name, event, as === asNobody ? null : personNamed(environment, as));
  const failure = await call.then(
    () => null,
    (error: unknown) => error,
  );
  const latest = environment.invocations.list(name)[0];
  if (!latest || latest === before) throw failure;
  return link(`calls/${latest.id}`);
}
