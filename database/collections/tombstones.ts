import { changeIndex, collection } from '../define';

/** Something that was removed, or is about to be, and that the other environment may still have. */
export interface Tombstone {
  /** `<collection>:<id>` */
  _id: string;
  /** The collection's name. */
  collection: string;
  id: string;
  /** False between the note that something will be removed and the removal; for ever, if that was cut off. */
  done: boolean;
  /** ms */
  at: number;
  /** Of this note, as documents have it. */
  _change: string;
}

export const tombstones = collection<Tombstone>('tombstones', { replicated: false, indexes: [changeIndex] });
