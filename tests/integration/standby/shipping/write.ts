/** Collections that tests write to, whatever their documents hold. */
export type WrittenCollection = 'posts' | 'likes' | 'users' | 'orders' | 'uploads' | 'notices';

interface Note {
  _id: string;
  [field: string]: unknown;
}

/** One write of the kernel's. */
export type Write = { collection: WrittenCollection } & (
  | { do: 'insert' | 'put'; document: Note }
  | { do: 'update'; id: string; changes: Record<string, unknown> }
  | { do: 'updateWhere'; query: Record<string, unknown>; changes: Record<string, unknown> }
  | { do: 'remove'; id: string }
  | { do: 'removeWhere'; query: Record<string, unknown> }
  /** In one transaction, by id; null removes. */
  | { do: 'together'; documents: Record<string, Record<string, unknown> | null> }
);
