import type { Document } from '../values/types';

/** An `_id` as a Map key: strings and numbers stand for themselves, other types for a marked text. */
export type IdKey = string | number;

/** One state of a document: who reads at `sequence` or later sees it. `null` is a removed document. */
export interface Version {
  readonly sequence: number;
  readonly document: Document | null;
  previous: Version | undefined;
}

/** A document through time, newest version first. `ordinal` is its place in insertion order and its row in the log. */
export class StoredRecord {
  constructor(
    readonly id: IdKey,
    readonly ordinal: number,
    public head: Version,
  ) {}

  /** The document as it stood after `sequence`; null when it did not exist. */
  at(sequence: number): Document | null {
    let version: Version | undefined = this.head;
    while (version && version.sequence > sequence) version = version.previous;
    return version?.document ?? null;
  }

  /** Every document some reader may still see. */
  documents(): Document[] {
    const documents: Document[] = [];
    for (let version: Version | undefined = this.head; version; version = version.previous) {
      if (version.document) documents.push(version.document);
    }
    return documents;
  }

  /** Drops versions that nobody reading at `sequence` or later can see; answers the documents dropped. */
  trim(sequence: number): Document[] {
    let oldest = this.head;
    while (oldest.sequence > sequence && oldest.previous) oldest = oldest.previous;
    const dropped: Document[] = [];
    for (let version = oldest.previous; version; version = version.previous) {
      if (version.document) dropped.push(version.document);
    }
    oldest.previous = undefined;
    return dropped;
  }
}
