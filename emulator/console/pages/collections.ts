import type { IndexDefinition } from '../../cloudbase/database';
import { html, type Html } from '../html';
import { code, long, table } from '../table';
import type { Visit } from '../visit';

/** All collections with their counts and indexes. */
export function collectionsPage({ environment, t, link }: Visit): Html {
  const index = ({ keys, unique }: IndexDefinition) =>
    html`<div>${long(JSON.stringify(keys))} ${unique ? t('unique') : ''}</div>`;
  const rows = environment.database
    .collections()
    .map(({ name, count, indexes }) => [
      html`<a href="${link(`collections/${name}`)}">${code(name)}</a>`,
      count,
      html`${indexes.map(index)}`,
    ]);
  return table([t('name'), t('count'), t('indexes')], rows, t('none'));
}
