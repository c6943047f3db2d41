/** A version of a document as it is shipped; null: it was removed. */
export type Version = Record<string, unknown> | null;

/** Both versions of a document that was changed in both environments. */
export interface Pair<D> {
  /** Of the environment that serves. */
  serving: D;
  other: D;
}

/** Makes one document of two. Both environments make the same of the same two, and of it and one of them again the same. */
export type Merge<D> = (pair: Pair<D>) => D;

/** The greater of two times or counts of which either may be missing. */
export function latest(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}

/** The smaller of two times; missing counts as later. */
export function earliest(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}

/** Compares by the first number in which they differ; positive when `a` is greater. */
export function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((one, i) => one !== b[i]);
  return index === -1 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}

/** The one that is further along by `progress`; of two that are equally far the serving one. */
export function further<D>({ serving, other }: Pair<D>, progress: (one: D) => readonly number[]): D {
  return compareNumbers(progress(other), progress(serving)) > 0 ? other : serving;
}

/** All of both lists by `keyOf`, those of the serving side first; where both have one, `pick` chooses. */
export function united<T>(
  { serving, other }: Pair<readonly T[]>,
  keyOf: (one: T) => string,
  pick: Merge<T> = (pair) => pair.serving,
): T[] {
  const theirs = new Map(other.map((one) => [keyOf(one), one]));
  const mine = new Set(serving.map(keyOf));
  return [
    ...serving.map((one) => {
      const same = theirs.get(keyOf(one));
      return same === undefined ? one : pick({ serving: one, other: same });
    }),
    ...other.filter((one) => !mine.has(keyOf(one))),
  ];
}
