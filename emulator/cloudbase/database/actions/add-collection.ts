import { invalidParameter } from '../errors';
import type { Action } from './context';

/** `database.addCollection`: creates an empty collection without indexes. */
export const addCollection: Action = ({ engine }, params) => {
  const name = params['collectionName'];
  if (typeof name !== 'string' || name === '') throw invalidParameter('collectionName is required');
  engine.create(name);
  return {};
};
