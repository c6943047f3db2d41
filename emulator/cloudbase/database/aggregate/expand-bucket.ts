import { requestFailed } from '../errors';
import { compareValues } from '../values/compare';
import { type Document, isDocument } from '../values/types';
import type { Stage } from './stages';

/** `$bucket` as the `$group` and `$sort` it stands for in MongoDB: lower bounds belong to a bucket, upper ones do not. */
export function expandBucket({ value }: Stage): Stage[] {
  if (!isDocument(value)) throw requestFailed('Argument to $bucket stage must be an object');
  const { groupBy, boundaries, default: other, output } = value;
  if (groupBy === undefined || !Array.isArray(boundaries) || boundaries.length < 2) {
    throw requestFailed("$bucket requires 'groupBy' and at least 2 'boundaries'");
  }
  const bounds = boundaries as readonly unknown[];
  if (bounds.some((bound, i) => i > 0 && compareValues(bounds[i - 1], bound) >= 0)) {
    throw requestFailed("The 'boundaries' option to $bucket must be sorted");
  }
  const branches = bounds.slice(0, -1).map((low, i) => ({
    case: { $and: [{ $gte: [groupBy, { $literal: low }] }, { $lt: [groupBy, { $literal: bounds[i + 1] }] }] },
    then: { $literal: low },
  }));
  const key = { $switch: { branches, ...(other !== undefined && { default: { $literal: other } }) } };
  const accumulators: Document = isDocument(output) ? output : { count: { $sum: 1 } };
  return [
    { name: '$group', value: { _id: key, ...accumulators } },
    { name: '$sort', value: { _id: 1 } },
  ];
}
