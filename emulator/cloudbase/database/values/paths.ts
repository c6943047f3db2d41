import { EMPTY_ARRAY, isDocument } from './types';

const INDEX = /^(0|[1-9]\d*)$/;

/** Reads the values at one dotted path of a document, going into arrays as MongoDB does. */
export class Path {
  private readonly parts: readonly string[];

  constructor(readonly name: string) {
    this.parts = name.split('.');
  }

  /**
   * The values where the path ends: `undefined` where a field is missing, arrays whole. Empty when the path runs into
   * an array that holds no document.
   */
  values(document: unknown): unknown[] {
    if (this.parts.length === 1 && isDocument(document)) return [document[this.name]];
    const found: unknown[] = [];
    this.collect(document, 0, found);
    return found;
  }

  /** What an index holds for the document at this path: elements of arrays one by one, null for missing. */
  keys(document: unknown): { keys: unknown[]; multiple: boolean } {
    const ends = this.values(document);
    const single = ends[0];
    if (ends.length === 1 && !Array.isArray(single)) return { keys: [single ?? null], multiple: false };
    if (ends.length === 0) return { keys: [null], multiple: true };
    const keys = ends.flatMap((end) =>
      !Array.isArray(end)
        ? [end ?? null]
        : end.length === 0
          ? [EMPTY_ARRAY]
          : end.map((item: unknown) => item ?? null),
    );
    return { keys, multiple: true };
  }

  private collect(value: unknown, depth: number, found: unknown[]): void {
    const part = this.parts[depth];
    if (part === undefined) {
      found.push(value);
    } else if (Array.isArray(value)) {
      if (INDEX.test(part) && Number(part) < value.length)
        this.collect(value[Number(part)], depth + 1, found);
      for (const item of value) if (isDocument(item)) this.collect(item, depth, found);
    } else if (isDocument(value)) {
      this.collect(Object.hasOwn(value, part) ? value[part] : undefined, depth + 1, found);
    } else {
      found.push(undefined);
    }
  }
}
