import { randomBytes } from 'node:crypto';
import { changeField } from '../../../../database/define';
import { now } from '../clock';

/** Longer than any time (ms) in base 36 will be for three thousand years, so that marks sort by time. */
const timeDigits = 9;
const shared = '~';

/**
 * A new mark for what is about to be written: no two writes have the same. The time in it only orders what is shipped
 * and tells how old it is; a clock that is wrong makes nothing be skipped. `many` when the write may touch several
 * documents, which then carry the same mark.
 */
export function newMark(reach: 'one' | 'many'): string {
  const time = Math.max(0, now()).toString(36).padStart(timeDigits, '0');
  return `${time}-${randomBytes(8).toString('hex')}${reach === 'many' ? shared : ''}`;
}

/** Whether other documents may carry the same mark. */
export function isShared(mark: string): boolean {
  return mark.endsWith(shared);
}

/** When a mark was made, in ms by the clock of who made it. */
export function markedAt(mark: string): number {
  return parseInt(mark.slice(0, timeDigits), 36);
}

function strip(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !(changeField in value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([field]) => field !== changeField));
}

/** A row as its reader wants it: without the marks of the document and of those joined to it. */
export function withoutMarks<Row>(row: Row): Row {
  const document = strip(row);
  if (typeof document !== 'object' || document === null) return document as Row;
  const entries = Object.entries(document as Record<string, unknown>).map(([field, value]) => [
    field,
    Array.isArray(value) ? value.map(strip) : value,
  ]);
  return Object.fromEntries(entries) as Row;
}
