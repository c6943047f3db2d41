/** A write of the kind that functions make. */
export interface Write {
  op: 'insert' | 'update' | 'updateWhere' | 'transaction' | 'remove' | 'removeWhere';
  ids: string[];
  /** Stands for it in the documents it touches. */
  tag: string;
}

/** What was acknowledged of one. */
export interface Written {
  /** Documents that carry the tag now. */
  tagged: string[];
  /** What documents that are gone carried. */
  removed: Record<string, string[]>;
}
