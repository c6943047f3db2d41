import { evalExpr } from 'mingo/core';
import { $push } from 'mingo/operators/accumulator';
import { requestFailed } from '../errors';
import { type Document, isDocument } from '../values/types';

type Options = Parameters<typeof evalExpr>[2];
type Expression = (document: unknown, operand: unknown, options: Options) => unknown;

const DAYS = 7;

/** The week of the year, weeks beginning on Sunday; days before the first Sunday are in week 0. */
const week: Expression = (document, operand, options) => {
  const dayOfYear = evalExpr(document, { $dayOfYear: operand }, options);
  const dayOfWeek = evalExpr(document, { $dayOfWeek: operand }, options) as number;
  return typeof dayOfYear !== 'number' ? null : Math.floor((dayOfYear + DAYS - dayOfWeek) / DAYS);
};

/** `$trunc` of a number, or of a number and how many decimal places to keep. */
const truncate: Expression = (document, operand, options) => {
  const [number, places = 0] = [evalExpr(document, operand, options)].flat<unknown[]>();
  if (number === null || number === undefined) return null;
  if (typeof number !== 'number' || typeof places !== 'number')
    throw requestFailed('$trunc only supports numeric types');
  const scale = 10 ** places;
  return Math.trunc(number * scale) / scale;
};

/** Finds a text in another one, counted in units of `split`; -1 when it is not there. */
const indexOf =
  (
    name: string,
    measure: (text: string) => number,
    skip: (text: string, units: number) => number,
  ): Expression =>
  (document, operand, options) => {
    const [text, wanted, start = 0, end = Infinity] = evalExpr(document, operand, options) as unknown[];
    if (text === null || text === undefined) return null;
    if (typeof text !== 'string' || typeof wanted !== 'string')
      throw requestFailed(`${name} requires strings`);
    const at = text.indexOf(wanted, skip(text, start as number));
    if (at < 0) return -1;
    const index = measure(text.slice(0, at));
    return index < (end as number) ? index : -1;
  };

const codePoints = (text: string): number => Array.from(text).length;
const skipCodePoints = (text: string, count: number): number =>
  Array.from(text).slice(0, count).join('').length;
const skipBytes = (text: string, count: number): number =>
  Buffer.from(text).subarray(0, count).toString().length;

/** Merges documents: of a list, or in `$group` of all documents of the group. */
const mergeObjects: Expression = (document, operand, options) => {
  const values: unknown[] = Array.isArray(document)
    ? $push(document, operand, options)
    : [evalExpr(document, operand, options)].flat();
  return values.reduce<Document>((merged, value) => {
    if (value === null || value === undefined) return merged;
    if (!isDocument(value)) throw requestFailed('$mergeObjects requires object inputs');
    return { ...merged, ...value };
  }, {});
};

/** Expression operators that mingo lacks or gets wrong. */
export const expressionCorrections = {
  $week: week,
  $trunc: truncate,
  $indexOfCP: indexOf('$indexOfCP', codePoints, skipCodePoints),
  $indexOfBytes: indexOf('$indexOfBytes', (text) => Buffer.byteLength(text), skipBytes),
  $mergeObjects: mergeObjects,
};
