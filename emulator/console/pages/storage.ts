import { toFileId } from '../../cloudbase/storage/file-id';
import { HttpError } from '../../http/http-error';
import { html, type Html } from '../html';
import { bytes, code, long, table, time } from '../table';
import type { Visit } from '../visit';

const pageSize = 100;

/** Files, page by page. */
export function storagePage({ environment, url, t, link }: Visit): Html {
  const page = Math.max(0, Number.parseInt(url.searchParams.get('page') ?? '0', 10) || 0);
  const files = environment.storage.list();
  const rows = files
    .slice(page * pageSize, (page + 1) * pageSize)
    .map(({ path, contentType, size, at, owner }) => [
      html`<a href="${link('storage/file', { path })}">${long(path)}</a>`,
      contentType,
      bytes(size),
      owner === null ? '' : (environment.people.nameOf(owner) ?? owner),
      time(at),
    ]);
  return html`
    <p class="quiet">${t('found', files.length)}</p>
    ${table([t('path'), t('type'), t('size'), t('caller'), t('at')], rows, t('none'))}
    <p>
      ${page > 0 ? html`<a href="${link('storage', { page: String(page - 1) })}">${t('previous')}</a>` : ''}
      ${
        (page + 1) * pageSize < files.length
          ? html`<a href="${link('storage', { page: String(page + 1) })}">${t('next')}</a>`
          : ''
      }
    </p>
  `;
}

/** One file with its ID and, for a picture, how it looks. */
export function filePage({ environment, url, t }: Visit): Html {
  const path = url.searchParams.get('path') ?? '';
  const file = environment.storage.list().find((one) => one.path === path);
  if (!file) throw new HttpError(404, 'NOT_FOUND', `${path} is not there.`);
  const fileID = toFileId(environment.identity, path);
  const { tempFileURL } = environment.storage.tempUrl(fileID);
  return html`
    <p>${code(fileID)}</p>
    <p>${file.contentType}, ${bytes(file.size)}, ${time(file.at)}</p>
    ${
      file.contentType.startsWith('image/')
        ? html`<p><img src="${tempFileURL}" alt="${path}" /></p>`
        : html`<p><a href="${tempFileURL}">${path}</a></p>`
    }
    <form method="post" data-confirm="${t('sure')}">
      <button class="danger">${t('remove')}</button>
    </form>
  `;
}

/** Removes a file. */
export function removeFile({ environment, url, link }: Visit): string {
  environment.storage.remove(toFileId(environment.identity, url.searchParams.get('path') ?? ''));
  return link('storage');
}
