import { requestFailed } from '../errors';
import type { FindOptions } from '../query/find';
import { readSort } from '../query/sort';
import { type Document, isDocument } from '../values/types';
import type { Stage } from './stages';

/** The beginning of a pipeline as a query, and the stages that are left. */
export interface PushedDown {
  find: FindOptions & { query: Document };
  rest: readonly Stage[];
}

/** Takes leading `$match`, then `$sort`, `$skip` and `$limit` in this order, out of a pipeline: an index may serve them. */
export function pushDown(stages: readonly Stage[]): PushedDown {
  const rest = [...stages];
  const starts = (name: string): boolean => rest[0]?.name === name;
  const matches: Document[] = [];
  while (starts('$match')) matches.push(matchOf(rest.shift() as Stage));
  const query = matches.length > 1 ? { $and: matches } : (matches[0] ?? {});
  const find: FindOptions = { query };
  if (starts('$sort')) {
    find.sort = readSort((rest.shift() as Stage).value);
    // A condition after the sort keeps the order, so it can be tested before.
    const late: Document[] = [];
    while (starts('$match')) late.push(matchOf(rest.shift() as Stage));
    if (late.length > 0) find.query = { $and: [query, ...late] };
  }
  if (starts('$skip')) find.skip = (rest.shift() as Stage).value as number;
  if (starts('$limit')) find.limit = (rest.shift() as Stage).value as number;
  return { find, rest };
}

function matchOf({ value }: Stage): Document {
  if (!isDocument(value)) throw requestFailed('the match filter must be an expression in an object');
  return value;
}
