import { evalExpr } from 'mingo/core';
import { requestFailed } from '../errors';
import { compareValues } from '../values/compare';

type Options = Parameters<typeof evalExpr>[2];
type Expression = (document: unknown, operands: unknown, options: Options) => unknown;

/** Whole values in BSON order, arrays too; a missing field comes before null. */
function compare(a: unknown, b: unknown): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return compareValues(a, b);
}

const comparison =
  (name: string, result: (difference: number) => unknown): Expression =>
  (document, operands, options) => {
    if (!Array.isArray(operands) || operands.length !== 2)
      throw requestFailed(`Expression ${name} takes exactly 2 arguments`);
    const [left, right] = operands.map((operand) => evalExpr(document, operand, options));
    return result(compare(left, right));
  };

/** MongoDB's comparison of expressions; mingo's looks into arrays and compares nothing with null. */
export const expressionComparison = {
  $cmp: comparison('$cmp', Math.sign),
  $eq: comparison('$eq', (difference) => difference === 0),
  $ne: comparison('$ne', (difference) => difference !== 0),
  $gt: comparison('$gt', (difference) => difference > 0),
  $gte: comparison('$gte', (difference) => difference >= 0),
  $lt: comparison('$lt', (difference) => difference < 0),
  $lte: comparison('$lte', (difference) => difference <= 0),
};
