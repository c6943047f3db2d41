import { Query } from 'mingo/query';
import { requestFailed } from '../errors';
import type { Document } from '../values/types';
import { guardQuery } from './guard';
import { mingoContext } from './mingo-context';

export type Matcher = (document: Document) => boolean;

const context = mingoContext();

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
      context,
      scriptEnabled: false,
      ...(variables && { variables }),
    });
    return (document) => compiled.test(document);
  } catch (error) {
    throw requestFailed((error as Error).message);
  }
}
