/** An index of a collection. `keys` are dotted paths in index order, 1 ascending and -1 descending. */
export interface IndexDefinition {
  name: string;
  keys: Readonly<Record<string, 1 | -1>>;
  unique?: boolean;
  sparse?: boolean;
}

/** A collection that must exist, with its indexes. */
export interface CollectionDefinition {
  name: string;
  indexes: readonly IndexDefinition[];
}
