import { replicas, type Replica } from '../../kernel/database';
import { AppError } from '../../kernel/errors';

/** A collection that is shipped, by its name. Throws INVALID_INPUT when there is none of that name. */
export function replicaNamed(collection: string): Replica {
  const replica = replicas.get(collection);
  if (!replica) throw new AppError('INVALID_INPUT');
  return replica;
}
