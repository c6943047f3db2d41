import { schema } from '../../../../database';
import { replicas } from '../../kernel/database';
import { removeFiles as takeAway } from '../files/remove-files';
import type { BatchEntry } from '../link/messages';
import { filesOf, toShipped } from '../shipped';
import { readByIds } from '../shipping/read-unshipped';

/**
 * Deletes the files of uploads that the other environment has removed, before it is forgotten here what they were. What
 * was changed here meanwhile is left, as its document will be.
 */
export async function removeFiles(entries: readonly BatchEntry[], environment: string): Promise<void> {
  const { name } = schema.uploads;
  const gone = entries.filter(({ collection, document }) => collection === name && document === null);
  const replica = replicas.get(name);
  if (!replica || gone.length === 0) return;
  const stored = await readByIds(
    replica,
    gone.map(({ id }) => id),
  );
  const known = stored.filter(({ _change }) => _change === '');
  await takeAway(known.flatMap((one) => filesOf(toShipped(one, environment))));
}
