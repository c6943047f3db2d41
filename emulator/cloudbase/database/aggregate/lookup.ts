import { Aggregator } from 'mingo/aggregator';
import type { Engine } from '../engine';
import { requestFailed } from '../errors';
import { find } from '../query/find';
import { mingoContext } from '../query/mingo-context';
import { planQuery } from '../query/planner';
import type { Collection } from '../store/collection';
import { latest } from '../store/view';
import { clone } from '../values/clone';
import { Path } from '../values/paths';
import { type Document, isDocument } from '../values/types';
import { bindVariables } from './bind-variables';
import { run, runStages } from './pipeline';
import { innerStages, type Stage } from './stages';

const expressions = mingoContext();

interface Lookup {
  from: Collection;
  as: string;
  local: Path | undefined;
  foreign: string | undefined;
  variables: Document;
  stages: readonly Stage[];
}

/** Compiles a `$lookup`: answers what adds the joined documents to one document. */
export function lookupStage(
  engine: Engine,
  value: unknown,
  outer: Document | undefined,
): (document: Document) => Document {
  const lookup = readLookup(engine, value);
  const equal = lookup.foreign === undefined ? undefined : equalityJoin(engine, lookup.from, lookup.foreign);
  engine.stats.lookups++;
  return (document) => {
    const variables = { ...outer, ...evaluate(document, lookup.variables, outer) };
    const stages = lookup.stages.map(({ name, value: spec }) => ({
      name,
      value: bindVariables(name, spec, variables),
    }));
    const joined =
      equal && lookup.local
        ? runStages(engine, equal(localValues(lookup.local, document)), stages, variables)
        : run(engine, lookup.from, stages, variables).map(clone);
    return setField(document, lookup.as, joined);
  };
}

function readLookup(engine: Engine, value: unknown): Lookup {
  if (!isDocument(value)) throw requestFailed('the $lookup specification must be an Object');
  const { from, as, localField, foreignField, let: variables, pipeline } = value;
  if (typeof from !== 'string') throw requestFailed("$lookup argument 'from' must be a string");
  if (typeof as !== 'string') throw requestFailed("must specify 'as' field for a $lookup");
  const byField = typeof localField === 'string' && typeof foreignField === 'string';
  if (!byField && pipeline === undefined) {
    throw requestFailed('$lookup requires either localField and foreignField, or pipeline');
  }
  return {
    from: engine.collection(from),
    as,
    local: byField ? new Path(localField) : undefined,
    foreign: byField ? foreignField : undefined,
    variables: isDocument(variables) ? variables : {},
    stages: pipeline === undefined ? [] : innerStages(pipeline),
  };
}

const localValues = (path: Path, document: Document): unknown[] =>
  path
    .values(document)
    .flatMap((value: unknown) => (Array.isArray(value) ? (value as unknown[]) : [value ?? null]));

/** Finds foreign documents by the values of one field: through `_id` or an index, else by one pass over the collection. */
function equalityJoin(
  engine: Engine,
  from: Collection,
  field: string,
): (values: readonly unknown[]) => Document[] {
  const indexed = planQuery(from, { [field]: { $in: [''] } }, []).kind !== 'scan';
  const search = (values: readonly unknown[]): Document[] => {
    const query = { [field]: { $in: values } };
    return Array.from(find(from, latest, { query }, engine.stats), clone);
  };
  if (indexed) return (values) => (values.length === 0 ? [] : search(values));
  let table: Map<unknown, Document[]> | undefined;
  return (values) => {
    if (values.some((value) => typeof value === 'object' && value !== null)) return search(values);
    table ??= hashTable(engine, from, field);
    const found = new Set(values.flatMap((value) => table?.get(value) ?? []));
    return Array.from(found, clone);
  };
}

function hashTable(engine: Engine, from: Collection, field: string): Map<unknown, Document[]> {
  const table = new Map<unknown, Document[]>();
  const path = new Path(field);
  for (const document of find(from, latest, { query: {} }, engine.stats)) {
    for (const key of new Set(path.keys(document).keys)) {
      const bucket = table.get(key);
      if (bucket) bucket.push(document);
      else table.set(key, [document]);
    }
  }
  return table;
}

/** The values of `let` for one document. */
function evaluate(document: Document, variables: Document, outer: Document | undefined): Document {
  if (Object.keys(variables).length === 0) return {};
  const options = { context: expressions, ...(outer && { variables: outer }) };
  const [values] = new Aggregator([{ $replaceRoot: { newRoot: variables } }], options).run([document]);
  return Object.fromEntries(Object.keys(variables).map((name) => [name, (values as Document)[name] ?? null]));
}

/** The document with a field, which may be inside another one. */
function setField(document: Document, path: string, value: unknown): Document {
  const [first, ...others] = path.split('.') as [string, ...string[]];
  if (others.length === 0) return { ...document, [first]: value };
  const inner = document[first];
  return { ...document, [first]: setField(isDocument(inner) ? inner : {}, others.join('.'), value) };
}
