import { html, type Html } from '../html';
import { code, table, time } from '../table';
import type { Visit } from '../visit';

/** Triggers with their next run. */
export function timersPage({ environment, t }: Visit): Html {
  const rows = environment.timers.list().map(({ name, function: target, config, next }) => [
    code(name),
    code(target),
    code(config),
    next === null ? t('none') : time(next),
    html`<form method="post">
      <button name="name" value="${name}">${t('runNow')}</button>
    </form>`,
  ]);
  return table([t('trigger'), t('function'), t('config'), t('nextRun'), ''], rows, t('none'));
}

/** Runs a trigger; how it ended stands in the list of calls. */
export async function runTimer({ environment, link }: Visit, form: URLSearchParams): Promise<string> {
  await environment.timers.run(form.get('name') ?? '').catch(() => null);
  return link('calls');
}
