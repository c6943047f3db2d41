import { aggregate } from '../aggregate/pipeline';
import { readStages } from '../aggregate/stages';
import type { Action } from './context';
import { writeList } from './result';

/** `database.aggregateDocuments`: runs a pipeline. */
export const aggregateDocuments: Action = ({ engine }, params) => {
  engine.stats.reads++;
  const collection = engine.collection(params['collectionName']);
  const stages = readStages(params['stages'], engine.now());
  return { data: { list: writeList(aggregate(engine, collection, stages)) } };
};
