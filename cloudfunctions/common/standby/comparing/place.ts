/** How far something that goes through all collections, in their order, has got. */
export interface Place {
  /** The collection's name. */
  collection: string;
  /** The last id that is done with; empty before the first. */
  after: string;
}
