import { Context } from 'mingo/core';
import * as accumulator from 'mingo/operators/accumulator';
import * as expression from 'mingo/operators/expression';
import * as pipeline from 'mingo/operators/pipeline';
import * as projection from 'mingo/operators/projection';
import * as query from 'mingo/operators/query';
import { comparisonOperators } from './comparison';
import { expressionComparison } from './expression-comparison';
import { expressionCorrections } from './expression-corrections';

type Operators = NonNullable<Parameters<typeof Context.init>[0]>;

/** mingo's operators with MongoDB's comparison rules, and with the given stages in place of mingo's. */
export const mingoContext = (stages: Operators['pipeline'] = {}): Context =>
  Context.init({
    accumulator,
    expression: { ...expression, ...expressionComparison, ...expressionCorrections },
    projection,
    pipeline: { ...pipeline, ...stages },
    query: { ...query, ...comparisonOperators },
  } as unknown as Operators);
