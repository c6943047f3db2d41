import { notSupported, requestFailed } from '../errors';
import { isDocument } from '../values/types';
import { isOperators } from './comparison';

const UNSUPPORTED = new Set([
  '$near', '$nearSphere', '$geoWithin', '$geoIntersects', '$geometry', '$text', '$search', '$jsonSchema', '$where',
]); // prettier-ignore

const LOGICAL = new Set(['$and', '$or', '$nor']);

const isNumber = (value: unknown): value is number => typeof value === 'number' && !Number.isNaN(value);

/** What each operator takes, and MongoDB's words when it is given something else. */
const operands: Record<string, [accepts: (operand: unknown) => boolean, message: string]> = {
  $eq: [(operand) => operand !== undefined, '$eq needs a value'],
  $ne: [(operand) => !(operand instanceof RegExp), "Can't have regex as arg to $ne."],
  $gt: [(operand) => !(operand instanceof RegExp), "Can't have RegEx as arg to predicate over field"],
  $gte: [(operand) => !(operand instanceof RegExp), "Can't have RegEx as arg to predicate over field"],
  $lt: [(operand) => !(operand instanceof RegExp), "Can't have RegEx as arg to predicate over field"],
  $lte: [(operand) => !(operand instanceof RegExp), "Can't have RegEx as arg to predicate over field"],
  $in: [(operand) => Array.isArray(operand) && !operand.some(isOperators), '$in needs an array'],
  $nin: [(operand) => Array.isArray(operand) && !operand.some(isOperators), '$nin needs an array'],
  $all: [Array.isArray, '$all needs an array'],
  $size: [
    (operand) => isNumber(operand) && Number.isInteger(operand) && operand >= 0,
    '$size must be a whole number',
  ],
  $exists: [() => true, ''],
  $type: [() => true, ''],
  $mod: [
    (operand) =>
      Array.isArray(operand) && operand.length === 2 && operand.every(isNumber) && operand[0] !== 0,
    'malformed mod',
  ],
  $elemMatch: [isDocument, '$elemMatch needs an Object'],
  $regex: [
    (operand) => operand instanceof RegExp || typeof operand === 'string',
    '$regex has to be a string',
  ],
  $options: [(operand) => typeof operand === 'string', '$options has to be a string'],
  $bitsAllSet: [isNumber, '$bitsAllSet takes a number'],
  $bitsAnySet: [isNumber, '$bitsAnySet takes a number'],
  $bitsAllClear: [isNumber, '$bitsAllClear takes a number'],
  $bitsAnyClear: [isNumber, '$bitsAnyClear takes a number'],
};

/** Refuses a query that MongoDB refuses, and geo and text search, which do not exist here. Throws a DatabaseError. */
export function guardQuery(query: unknown): void {
  if (!isDocument(query)) throw requestFailed('the match filter must be an expression in an object');
  for (const [name, condition] of Object.entries(query)) {
    if (UNSUPPORTED.has(name)) throw notSupported(name);
    if (LOGICAL.has(name)) guardLogical(name, condition);
    else if (name.startsWith('$')) {
      if (name !== '$expr' && name !== '$comment') throw requestFailed(`unknown top level operator: ${name}`);
    } else if (isOperators(condition)) guardOperators(condition);
  }
}

function guardLogical(name: string, members: unknown): void {
  if (!Array.isArray(members) || members.length === 0)
    throw requestFailed(`${name} must be a nonempty array`);
  members.forEach(guardQuery);
}

function guardOperators(condition: Record<string, unknown>): void {
  for (const [name, operand] of Object.entries(condition)) {
    if (UNSUPPORTED.has(name)) throw notSupported(name);
    if (name === '$not') {
      if (operand instanceof RegExp) continue;
      if (!isOperators(operand)) throw requestFailed('$not needs a regex or a document');
      guardOperators(operand);
      continue;
    }
    const rule = operands[name];
    if (!rule) throw requestFailed(`unknown operator: ${name}`);
    if (!rule[0](operand)) throw requestFailed(rule[1]);
    if (name === '$elemMatch') (isValueMatch(operand) ? guardOperators : guardQuery)(operand as never);
  }
}

const isValueMatch = (operand: unknown): boolean =>
  isOperators(operand) && !LOGICAL.has(Object.keys(operand)[0] as string);
