import { writeFailed } from '../errors';
import type { Document } from '../values/types';

/**
 * Refuses an update that changes one path twice, or a path and something inside it.
 * https://www.mongodb.com/docs/manual/reference/operator/update/ ("conflict at")
 */
export function refuseConflicts(update: Document): void {
  const taken: string[] = [];
  for (const [operator, changes] of Object.entries(update)) {
    for (const [path, operand] of Object.entries(changes as Document)) {
      take(taken, path);
      if (operator === '$rename' && typeof operand === 'string') take(taken, operand);
    }
  }
}

function take(taken: string[], path: string): void {
  const clash = taken.find((other) => other === path || isInside(other, path) || isInside(path, other));
  if (clash !== undefined) {
    const shorter = clash.length < path.length ? clash : path;
    throw writeFailed(`Updating the path '${path}' would create a conflict at '${shorter}'`);
  }
  taken.push(path);
}

const isInside = (outer: string, inner: string): boolean => inner.startsWith(`${outer}.`);
