import { compareValues } from '../values/compare';

/** A stretch of values in BSON order. An open end does not include its value. */
export interface Interval {
  readonly low: unknown;
  readonly high: unknown;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

export const point = (value: unknown): Interval => ({
  low: value,
  high: value,
  lowOpen: false,
  highOpen: false,
});

export const isPoint = (interval: Interval): boolean =>
  !interval.lowOpen && !interval.highOpen && compareValues(interval.low, interval.high) === 0;

function compareLows(a: Interval, b: Interval): number {
  return compareValues(a.low, b.low) || Number(a.lowOpen) - Number(b.lowOpen);
}

function compareHighs(a: Interval, b: Interval): number {
  return compareValues(a.high, b.high) || Number(b.highOpen) - Number(a.highOpen);
}

function isEmpty(interval: Interval): boolean {
  const difference = compareValues(interval.low, interval.high);
  return difference > 0 || (difference === 0 && (interval.lowOpen || interval.highOpen));
}

/** The values that lie in both lists. */
export function intersect(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const found: Interval[] = [];
  for (const left of a) {
    for (const right of b) {
      const low = compareLows(left, right) > 0 ? left : right;
      const high = compareHighs(left, right) < 0 ? left : right;
      const both = { low: low.low, lowOpen: low.lowOpen, high: high.high, highOpen: high.highOpen };
      if (!isEmpty(both)) found.push(both);
    }
  }
  return normalize(found);
}

/** The same values as a sorted list without overlaps. */
export function normalize(intervals: readonly Interval[]): Interval[] {
  const merged: Interval[] = [];
  for (const next of [...intervals].sort(compareLows)) {
    const last = merged.at(-1);
    if (!last || !touches(last, next)) merged.push(next);
    else if (compareHighs(next, last) > 0) {
      merged[merged.length - 1] = { ...last, high: next.high, highOpen: next.highOpen };
    }
  }
  return merged;
}

function touches(a: Interval, b: Interval): boolean {
  const difference = compareValues(a.high, b.low);
  return difference > 0 || (difference === 0 && !(a.highOpen && b.lowOpen));
}
