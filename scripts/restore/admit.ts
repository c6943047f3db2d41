import { collections } from '../../database';
import type { OpenArchive } from './open-archive';
import { RestoreError } from './restore-error';
import type { Target } from './target';

/** Noted in an environment while it is being restored into. */
const mark = { collection: 'standby_state', id: 'restore' };

const markOf = ({ database }: Target) => database.collection(mark.collection).doc(mark.id);

/** Whether a collection holds anything. Throws `RestoreError` when there is no such collection. */
async function holdsAny({ database }: Target, collection: string): Promise<boolean> {
  try {
    return (await database.collection(collection).limit(1).get()).data.length > 0;
  } catch (error) {
    if (!/collection.not.exist|-502005/i.test(String(error))) throw error;
    throw new RestoreError(
      `There is no collection ${collection}: make all of them first, as docs/operating.md says.`,
    );
  }
}

/**
 * Makes sure that an environment is empty, or holds a part of the same archive from a restore that was cut off; tells
 * which, and notes what is restored. Throws `RestoreError`.
 */
export async function admitTarget(target: Target, { id }: OpenArchive): Promise<'empty' | 'begun'> {
  const begun = (await markOf(target).get()).data as { archive?: string } | null;
  if (begun?.archive === id) return 'begun';
  for (const { name, replicated } of collections) {
    if (!replicated || !(await holdsAny(target, name))) continue;
    throw new RestoreError(
      begun
        ? `${target.where} holds a part of another archive; restore into a new environment.`
        : `${target.where} is not empty: there are documents in ${name}; restore into a new environment.`,
    );
  }
  await markOf(target).set({ data: { archive: id } });
  return 'empty';
}

/** Notes that the restore is over. */
export async function releaseTarget(target: Target): Promise<void> {
  await markOf(target).remove();
}
