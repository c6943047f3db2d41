import { createHash } from 'node:crypto';
import { changeField } from '../../../database/define';
import type { Stored } from '../kernel/database';

/** Stands for "this environment's storage" in what is shipped, since each has its own. */
const neutralPrefix = 'cloud://~/';

/** A time as it is shipped; our own functions keep numbers, but a hand in the console may put one. */
const timeField = '$date';

function asTime(value: object): Date | null {
  const ms = timeField in value ? value[timeField] : undefined;
  return typeof ms === 'number' && Object.keys(value).length === 1 ? new Date(ms) : null;
}

function saysItself(value: object): value is { toJSON: () => unknown } {
  return 'toJSON' in value && typeof value.toJSON === 'function';
}

/** A value as JSON, its texts mapped. What says how it wants to be written, such as a place on the map, is asked. */
function toJson(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return map(value);
  if (Array.isArray(value)) return value.map((one) => toJson(one, map));
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return { [timeField]: value.getTime() };
  if (saysItself(value)) return toJson(value.toJSON(), map);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, toJson(one, map)]));
}

/** The value again that `toJson` made, its texts mapped. */
function fromJson(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return map(value);
  if (Array.isArray(value)) return value.map((one) => fromJson(one, map));
  if (typeof value !== 'object' || value === null) return value;
  const time = asTime(value);
  if (time) return time;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fromJson(one, map)]));
}

/** A document as it is shipped: without its mark, and with the ids of files in `environment` in neutral form. */
export function toShipped(stored: Stored, environment: string): Record<string, unknown> {
  const document = Object.fromEntries(Object.entries(stored).filter(([field]) => field !== changeField));
  const own = `cloud://${environment}.`;
  return toJson(document, (text) =>
    text.startsWith(own) && text.includes('/', own.length)
      ? neutralPrefix + text.slice(text.indexOf('/', own.length) + 1)
      : text,
  ) as Record<string, unknown>;
}

/** The same as it is stored where files are at `prefix` (`cloud://<environment>.<bucket>/`), with a mark. */
export function fromShipped(document: Record<string, unknown>, prefix: string, change: string): Stored {
  const own = fromJson(document, (text) =>
    text.startsWith(neutralPrefix) ? prefix + text.slice(neutralPrefix.length) : text,
  ) as Stored;
  return { ...own, [changeField]: change };
}

/** The paths of the files that a shipped document refers to. */
export function filesOf(document: Record<string, unknown>): string[] {
  const paths = new Set<string>();
  fromJson(document, (text) => {
    if (text.startsWith(neutralPrefix)) paths.add(text.slice(neutralPrefix.length));
    return text;
  });
  return [...paths];
}

/** The same text for the same value, whatever the order of its fields. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}

/** SHA-256 of a value as JSON, in hexadecimal; the same in both environments for what is shipped. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex');
}
