import { isDocument, type Document } from '../values/types';

/**
 * Puts the values of `$lookup`'s variables into the `$expr` of a `$match`, so that an index can serve it:
 * `{ $eq: ['$postId', '$$id'] }` becomes `{ $eq: ['$postId', { $literal: … }] }`. Other stages read variables as they run.
 */
export function bindVariables(stage: string, value: unknown, variables: Document): unknown {
  return stage === '$match' ? bindQuery(value, variables) : value;
}

function bindQuery(query: unknown, variables: Document): unknown {
  if (!isDocument(query)) return query;
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => {
      if (name === '$expr') return [name, bindExpression(value, variables)];
      if (name === '$and' && Array.isArray(value))
        return [name, value.map((member) => bindQuery(member, variables))];
      return [name, value];
    }),
  );
}

function bindExpression(expression: unknown, variables: Document): unknown {
  if (Array.isArray(expression)) return expression.map((item) => bindExpression(item, variables));
  if (typeof expression === 'string') {
    const name = /^\$\$(\w+)$/.exec(expression)?.[1];
    return name !== undefined && Object.hasOwn(variables, name) ? { $literal: variables[name] } : expression;
  }
  if (!isDocument(expression) || '$literal' in expression) return expression;
  return Object.fromEntries(
    Object.entries(expression).map(([name, value]) => [name, bindExpression(value, variables)]),
  );
}
