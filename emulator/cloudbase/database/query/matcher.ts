import { Context, Query } from 'mingo';
import { requestFailed } from '../errors';
import type { Document } from '../values/types';
import { comparisonOperators } from './comparison';
import { guardQuery } from './guard';

export type Matcher = (document: Document) => boolean;

/** mingo with MongoDB's comparison rules; everything that evaluates queries or pipelines uses it. */
export const mingoContext = Context.init({ query: comparisonOperators as never });

const everything: Matcher = () => true;

/**
 * Compiles a query into a test of one document. `variables` are those of an enclosing `$lookup`'s `let`. Throws a
 * DatabaseError for a query that MongoDB refuses.
 */
export function compileQuery(query: Document, variables?: Document): Matcher {
  guardQuery(query);
  const conditions = Object.fromEntries(Object.entries(query).filter(([name]) => name !== '$comment'));
  if (Object.keys(conditions).length === 0) return everything;
  try {
    const compiled = new Query(conditions, {
      context: mingoContext,
      scriptEnabled: false,
      ...(variables && { variables }),
    });
    return (document) => compiled.test(document);
  } catch (error) {
    throw requestFailed((error as Error).message);
  }
}
