import { BSONRegExp, EJSON } from 'bson';
import { invalidParameter } from './errors';
import { type Document, isDocument } from './values/types';

interface ServerDate {
  offset?: number;
}

function revive(value: unknown, now: number): unknown {
  if (Array.isArray(value)) return value.map((item) => revive(item, now));
  if (value instanceof BSONRegExp) return new RegExp(value.pattern, value.options.replace(/[^imsu]/g, ''));
  if (!isDocument(value)) return value;
  if ('$tcb_server_date' in value) {
    return new Date(now + ((value['$tcb_server_date'] as ServerDate | null)?.offset ?? 0));
  }
  const revived: Document = {};
  for (const name of Object.keys(value)) {
    if (name === '__proto__') throw invalidParameter('a field cannot be called __proto__');
    revived[name] = revive(value[name], now);
  }
  return revived;
}

function parse(text: string): unknown {
  try {
    return EJSON.parse(text, { relaxed: true });
  } catch {
    throw invalidParameter('malformed EJSON');
  }
}

/**
 * Reads one EJSON string as the SDK sends it. Whole numbers become JavaScript numbers, `$regularExpression` a RegExp,
 * and `$tcb_server_date` the Date it stands for: `now` (ms) plus its offset.
 */
export function readWire(text: unknown, now: number): unknown {
  if (typeof text !== 'string') throw invalidParameter('EJSON text expected');
  return revive(parse(text), now);
}

/** The same for text that must hold a document. */
export function readWireDocument(text: unknown, now: number): Document {
  const value = readWire(text, now);
  if (!isDocument(value)) throw invalidParameter('an object is expected');
  return value;
}

/** Writes a document for the SDK: canonical EJSON. */
export const writeWire = (document: Document): string => EJSON.stringify(document, { relaxed: false });

function isPlainJson(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (Array.isArray(value)) return value.every(isPlainJson);
  if (typeof value !== 'object' || value === null) return true;
  if (!isDocument(value)) return false;
  for (const name of Object.keys(value)) if (name.startsWith('$') || !isPlainJson(value[name])) return false;
  return true;
}

/** Writes a document for the log: relaxed EJSON, which for most documents is plain JSON. */
export const writeLog = (document: Document): string =>
  isPlainJson(document) ? JSON.stringify(document) : EJSON.stringify(document, { relaxed: true });

/** Reads a document from the log. */
export const readLog = (text: string): Document =>
  text.includes('"$')
    ? (revive(EJSON.parse(text, { relaxed: true }), 0) as Document)
    : (JSON.parse(text) as Document);
