/** 1 ascending, -1 descending. */
export type IndexKeys = Readonly<Record<string, 1 | -1>>;

export interface IndexDefinition {
  name: string;
  keys: IndexKeys;
  unique?: boolean;
  sparse?: boolean;
}

/** One collection as it must stand in the cloud. Nobody but functions may read or write it. */
export interface CollectionDefinition<Document extends { _id: string } = { _id: string }> {
  name: string;
  permission: 'ADMINONLY';
  /** Whether `backup` ships it to the other environment. */
  replicated: boolean;
  indexes: readonly IndexDefinition[];
  /** Documents are added and read, never changed or removed. */
  appendOnly: boolean;
  /** Carries the document's type; never set. */
  readonly document?: Document;
}

/**
 * A field that the kernel keeps in documents that are shipped: a token of the last write that the other environment
 * does not have yet, empty once it has it. Absent in what was put there by hand, which it does not have either.
 */
export const changeField = '_change';

/** By which what is not shipped yet is found, the oldest first. */
export const changeIndex: IndexDefinition = { name: 'change', keys: { [changeField]: 1 } };

/** Declares a collection of `Document`s. */
export function collection<Document extends { _id: string }>(
  name: string,
  options: { replicated: boolean; indexes?: readonly IndexDefinition[] },
): CollectionDefinition<Document> {
  const { replicated, indexes = [] } = options;
  return {
    name,
    permission: 'ADMINONLY',
    replicated,
    indexes: replicated ? [...indexes, changeIndex] : indexes,
    appendOnly: false,
  };
}

/** Declares a collection whose documents are never changed or removed, as the functions see it. */
export function appendOnly<Document extends { _id: string }>(
  name: string,
  options: { replicated: boolean; indexes?: readonly IndexDefinition[] },
): CollectionDefinition<Document> & { appendOnly: true } {
  return { ...collection<Document>(name, options), appendOnly: true };
}
