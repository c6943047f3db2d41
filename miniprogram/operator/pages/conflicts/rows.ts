import type { ConflictRow } from '../../../../cloudfunctions/common/standby/desk/views';
import { fill } from '../../../locales/fill';
import type { Texts } from '../../locales/zh';

/** A conflict, as a card shows it. */
export interface ConflictCard {
  key: string;
  title: string;
  documentId: string;
  kept: string;
  lines: string[];
  /** The page that shows it as it is now; empty when there is none. */
  page: string;
  open: boolean;
}

/** Pages that show a document, by its collection. */
const pages: ReadonlyMap<string, string> = new Map([
  ['posts', '/pages/post/post'],
  ['users', '/operator/pages/person/person'],
  ['orders', '/trade/pages/order/order'],
  ['cases', '/operator/pages/case/case'],
]);

/** Puts a conflict into words; `moment` says when (ms). */
export function conflictCard(
  conflict: ConflictRow,
  t: Texts['conflicts'],
  moment: (at: number) => string,
): ConflictCard {
  const { conflictId, collection, documentId, environment, kept, fields, lost, removed, state, note, at } =
    conflict;
  const names = new Map(Object.entries(t.collections));
  const isRemoval = !removed && fields.length === 0;
  const page = pages.get(collection) ?? '';
  return {
    key: conflictId,
    title: names.get(collection) ?? collection,
    documentId,
    kept: t.kept[kept],
    lines: [
      ...(removed ? [t.removed] : []),
      ...(isRemoval ? [t.removal] : []),
      ...(fields.length > 0 ? [fill(t.fields, { fields: fields.join(t.and) })] : []),
      ...lost.map((one) => fill(t.lost, { ...one })),
      fill(t.found, { time: moment(at), environment }),
      ...(note ? [fill(t.note, { note })] : []),
    ],
    page: page && !isRemoval ? `${page}?id=${documentId}` : '',
    open: state === 'open',
  };
}
