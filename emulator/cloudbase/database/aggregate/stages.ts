import { readWire } from '../ejson';
import { invalidParameter, notSupported, requestFailed } from '../errors';
import { guardQuery } from '../query/guard';
import { type Document, isDocument } from '../values/types';
import { expandBucket } from './expand-bucket';

/** One stage of a pipeline. */
export interface Stage {
  name: string;
  value: unknown;
}

const SUPPORTED = new Set([
  '$addFields', '$bucket', '$bucketAuto', '$count', '$facet', '$graphLookup', '$group', '$limit', '$lookup', '$match',
  '$project', '$redact', '$replaceRoot', '$replaceWith', '$sample', '$set', '$skip', '$sort', '$sortByCount',
  '$unionWith', '$unset', '$unwind',
]); // prettier-ignore

/** Refuses stages that write, that do not exist, or that need geo. Throws a DatabaseError. */
export function guardStage({ name, value }: Stage): Stage {
  if (name === '$geoNear') throw notSupported(name);
  if (!SUPPORTED.has(name)) throw requestFailed(`Unrecognized pipeline stage name: '${name}'`);
  if (name === '$match') guardQuery(value);
  if (name === '$limit' && !(Number.isInteger(value) && (value as number) > 0)) {
    throw requestFailed('the limit must be positive');
  }
  if (name === '$skip' && !(Number.isInteger(value) && (value as number) >= 0)) {
    throw requestFailed('Argument to $skip cannot be negative');
  }
  return { name, value };
}

/** `$$NOW` is the local clock's time, not the machine's. */
function bindNow(value: unknown, now: Date): unknown {
  if (value === '$$NOW') return now;
  if (Array.isArray(value)) return value.map((item) => bindNow(item, now));
  if (!isDocument(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, bindNow(inner, now)]));
}

/** Reads the pipeline of a request: a list of `{ stageKey, stageValue: EJSON }`. */
export function readStages(value: unknown, now: number): Stage[] {
  if (!Array.isArray(value)) throw invalidParameter('stages must be a list');
  return value.map((stage: unknown) => {
    if (!isDocument(stage) || typeof stage['stageKey'] !== 'string')
      throw invalidParameter('a stage needs a stageKey');
    return guardStage({
      name: stage['stageKey'],
      value: bindNow(readWire(stage['stageValue'], now), new Date(now)),
    });
  });
}

/** The stages of a pipeline inside a stage, such as `$lookup`'s. */
export function innerStages(pipeline: unknown): Stage[] {
  if (!Array.isArray(pipeline)) throw requestFailed("'pipeline' option must be specified as an array");
  return pipeline.map((stage: unknown) => {
    const entries = Object.entries(isDocument(stage) ? stage : {});
    const [entry] = entries;
    if (!entry || entries.length !== 1) {
      throw requestFailed('A pipeline stage specification object must contain exactly one field.');
    }
    return guardStage({ name: entry[0], value: entry[1] });
  });
}

/** The stages as mingo takes them. */
export const toDocuments = (stages: readonly Stage[]): Document[] =>
  stages
    .flatMap((stage) => (stage.name === '$bucket' ? expandBucket(stage) : [stage]))
    .map(({ name, value }) => ({ [name]: value }));
