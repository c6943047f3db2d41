import { writeFailed } from '../errors';
import { compareValues } from '../values/compare';
import { typeName } from '../values/type-name';
import { type Document, isDocument } from '../values/types';
import { find, locate } from './locate';

/** What an operator works on: a copy of the document, the path, and the operand. `now` is the local clock in ms. */
export type UpdateOperator = (document: Document, path: string, operand: unknown, now: number) => void;

const describe = (document: Document): string => `{_id: ${JSON.stringify(document['_id'])}}`;

function numeric(
  name: string,
  verb: string,
  compute: (current: number, amount: number) => number,
): UpdateOperator {
  return (document, path, operand) => {
    if (typeof operand !== 'number') {
      throw writeFailed(`Cannot ${verb} with non-numeric argument: {${path}: ${JSON.stringify(operand)}}`);
    }
    const place = locate(document, path);
    const current = place.get();
    if (current !== undefined && typeof current !== 'number') {
      const type = typeName(current);
      throw writeFailed(
        `Cannot apply ${name} to a value of non-numeric type. ${describe(document)} has the field '${path}' of non-numeric type ${type}`,
      );
    }
    place.set(compute(current ?? 0, operand));
  };
}

function extreme(wins: (difference: number) => boolean): UpdateOperator {
  return (document, path, operand) => {
    const place = locate(document, path);
    const current = place.get();
    if (current === undefined || wins(compareValues(operand, current))) place.set(operand);
  };
}

const rename: UpdateOperator = (document, path, operand) => {
  if (typeof operand !== 'string') throw writeFailed(`The 'to' field for $rename must be a string: ${path}`);
  const source = find(document, path);
  if (!source) return;
  const value = source.get();
  source.unset();
  locate(document, operand).set(value);
};

const BITS: Record<string, (a: number, b: number) => number> = {
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
};

const bit: UpdateOperator = (document, path, operand) => {
  const place = locate(document, path);
  const current = place.get() ?? 0;
  if (!Number.isInteger(current)) {
    throw writeFailed(
      `Cannot apply $bit to a value of non-integral type. The field '${path}' is ${typeName(current)}`,
    );
  }
  if (!isDocument(operand)) throw writeFailed('The $bit modifier is not compatible with a non-object');
  let result = current as number;
  for (const [name, amount] of Object.entries(operand)) {
    const compute = BITS[name];
    if (!compute) throw writeFailed(`The $bit modifier only supports 'and', 'or', and 'xor', not '${name}'`);
    if (!Number.isInteger(amount)) throw writeFailed('The $bit modifier field must be an Integer');
    result = compute(result, amount as number);
  }
  place.set(result);
};

/** Update operators that set one field. */
export const fieldOperators: Record<string, UpdateOperator> = {
  $set: (document, path, operand) => locate(document, path).set(operand),
  $unset: (document, path) => find(document, path)?.unset(),
  $inc: numeric('$inc', 'increment', (current, amount) => current + amount),
  $mul: numeric('$mul', 'multiply', (current, factor) => current * factor),
  $min: extreme((difference) => difference < 0),
  $max: extreme((difference) => difference > 0),
  $rename: rename,
  $bit: bit,
  $currentDate: (document, path, _operand, now) => locate(document, path).set(new Date(now)),
};
