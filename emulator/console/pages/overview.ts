import { html, type Html } from '../html';
import { code, table } from '../table';
import type { Visit } from '../visit';

/** What an environment is and what it holds. */
export function overviewPage({ environment, t, link }: Visit): Html {
  const { identity, database, storage, functions, invocations } = environment;
  const documents = database.collections().reduce((sum, { count }) => sum + count, 0);
  const { reads, writes, scans } = database.stats();
  const rows = functions.functions.map(({ name, invoke, openapi, timeout, memorySize }) => [
    html`<a href="${link('calls', { function: name })}">${code(name)}</a>`,
    code(invoke),
    code(openapi.join(', ')),
    `${timeout} s / ${memorySize} MB`,
    html`<a href="${link('invoke', { function: name })}">${t('invoke')}</a>`,
  ]);
  return html`
    ${table(
      [t('environment'), 'AppID', t('count'), t('reads'), t('storage'), t('calls')],
      [
        [
          code(identity.envId),
          code(identity.appid),
          documents,
          `${reads} / ${writes} / ${scans}`,
          storage.list().length,
          invocations.list().length,
        ],
      ],
      '',
    )}
    <h2>${t('function')}</h2>
    ${table([t('function'), t('rule'), t('openapi'), t('limits'), ''], rows, t('none'))}
  `;
}
