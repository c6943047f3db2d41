import { findDocuments, pageSize } from '../documents';
import { html, type Html } from '../html';
import { code, long, table } from '../table';
import type { Visit } from '../visit';

/** Characters of a document in the list. */
const excerpt = 220;

/** The documents of a collection, filtered and page by page. */
export async function documentsPage({ environment, url, params, t, link }: Visit): Promise<Html> {
  const name = params['name'] ?? '';
  const query = url.searchParams.get('query') ?? '{}';
  const page = Math.max(0, Number.parseInt(url.searchParams.get('page') ?? '0', 10) || 0);
  const { documents, total } = await findDocuments(environment, name, query, page);
  const here = `collections/${name}`;
  const rows = documents.map((document) => {
    const id = String(document['_id']);
    const text = JSON.stringify({ ...document, _id: undefined });
    return [
      html`<a href="${link(`${here}/${encodeURIComponent(id)}`)}">${code(id)}</a>`,
      long(text.length > excerpt ? `${text.slice(0, excerpt)}…` : text),
    ];
  });
  const step = (to: number, label: string) =>
    html`<a href="${link(here, { query, page: String(to) })}">${label}</a> `;
  return html`
    <form class="row" method="get">
      <input type="hidden" name="env" value="${environment.identity.name}" />
      <input
        name="query"
        value="${query}"
        aria-label="${t('query')}"
        placeholder="${t('query')}"
        spellcheck="false"
      />
      <button>${t('search')}</button>
      <a href="${link(`${here}/new`)}">${t('add')}</a>
    </form>
    <p class="quiet">${t('found', total)}</p>
    ${table(['_id', t('document')], rows, t('none'))}
    <p>
      ${page > 0 ? step(page - 1, t('previous')) : ''} ${page + 1} /
      ${Math.max(1, Math.ceil(total / pageSize))}
      ${(page + 1) * pageSize < total ? step(page + 1, t('next')) : ''}
    </p>
  `;
}
