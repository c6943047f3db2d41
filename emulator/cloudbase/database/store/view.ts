import type { Document } from '../values/types';
import type { IdKey, StoredRecord } from './record';

/** What one reader sees of a collection. */
export interface View {
  /** The committed document of a record, as this reader sees it. */
  committed(record: StoredRecord): Document | null;
  /** The reader's own uncommitted writes by `_id`; null where it removed a document. */
  readonly written: ReadonlyMap<IdKey, Document | null>;
}

/** The newest committed state. */
export const latest: View = {
  committed: (record) => record.head.document,
  written: new Map(),
};
