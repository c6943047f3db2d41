import type { Conflict } from '../../../../database/collections/conflicts';
import type { ConflictRow } from './views';

/** Fields that hold what somebody wrote or decided, and none of what only machines read. */
const readable = new Set([
  'title',
  'body',
  'nickname',
  'bio',
  'area',
  'state',
  'reason',
  'note',
  'text',
  'reply',
]);

/** Characters of one text. */
const most = 200;

/** The fields of a document as it is shipped; none of what cannot be read. */
function fieldsOf(lost: string): Record<string, unknown> {
  try {
    const document: unknown = JSON.parse(lost);
    return typeof document === 'object' && document !== null ? (document as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function cut(text: string): string {
  const letters = Array.from(text);
  return letters.length > most ? `${letters.slice(0, most).join('')}…` : text;
}

/**
 * The texts that did not stand, so that an operator can see what somebody wrote in vain. Numbers are left out, since
 * some of them are prices that may not be shown everywhere, and so is whatever has parts.
 */
export function lostTexts({ fields, lost }: Pick<Conflict, 'fields' | 'lost'>): ConflictRow['lost'] {
  const document = lost === null ? {} : fieldsOf(lost);
  // Against a removal, everything differs.
  const differing = fields.length > 0 ? fields : Object.keys(document);
  return differing.flatMap((field) => {
    const value = readable.has(field) && Object.hasOwn(document, field) ? document[field] : undefined;
    return typeof value === 'string' && value !== '' ? [{ field, text: cut(value) }] : [];
  });
}
