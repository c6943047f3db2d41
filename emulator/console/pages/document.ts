import { HttpError } from '../../http/http-error';
import { addDocument, findDocument, removeDocument, replaceDocument, toText } from '../documents';
import { html, type Html } from '../html';
import type { Visit } from '../visit';

function editor(text: string, label: string, button: string): Html {
  return html`<form method="post">
    <textarea name="json" rows="24" aria-label="${label}" spellcheck="false" data-json>${text}</textarea>
    <button>${button}</button>
  </form>`;
}

/** One document, to read and to edit. */
export function documentPage({ environment, params, t }: Visit): Html {
  const document = findDocument(environment, params['name'] ?? '', params['id'] ?? '');
  if (!document) throw new HttpError(404, 'NOT_FOUND', `${params['id'] ?? ''} is not there.`);
  return html`
    ${editor(toText(document), t('document'), t('save'))}
    <form method="post" data-confirm="${t('sure')}">
      <input type="hidden" name="remove" value="yes" />
      <button class="danger">${t('remove')}</button>
    </form>
  `;
}

/** Saves or removes a document. */
export async function saveDocument(
  { environment, params, link }: Visit,
  form: URLSearchParams,
): Promise<string> {
  const { name = '', id = '' } = params;
  if (form.has('remove')) {
    await removeDocument(environment, name, id);
    return link(`collections/${name}`);
  }
  await replaceDocument(environment, name, id, form.get('json') ?? '');
  return link(`collections/${name}/${encodeURIComponent(id)}`);
}

/** An empty document, to be filled. */
export function newDocumentPage({ t }: Visit): Html {
  return editor('{\n  \n}', t('document'), t('add'));
}

/** Adds a document. */
export async function createDocument(
  { environment, params, link }: Visit,
  form: URLSearchParams,
): Promise<string> {
  const name = params['name'] ?? '';
  const id = await addDocument(environment, name, form.get('json') ?? '');
  return link(`collections/${name}/${encodeURIComponent(id)}`);
}
