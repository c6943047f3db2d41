import type { Archive } from '../../../database/collections/archives';
import type { Batch } from '../../../database/collections/batches';
import type { Comparison } from '../../../database/collections/comparisons';
import type { StandbyState } from '../../../database/collections/standby-state';
import { changeField, changeIndex } from '../../../database/define';
import type { Environment } from '../../cloudbase/environment';

type StateOf<Id extends StandbyState['_id']> = Extract<StandbyState, { _id: Id }> | undefined;

/** How one environment stands, as its database has it; what it does not keep yet is left out. */
export interface Side {
  role: StateOf<'role'>;
  shipping: StateOf<'shipping'>;
  receiving: StateOf<'receiving'>;
  drill: StateOf<'drill'>;
  /** What the other environment does not have, by collection, where there is anything. */
  unshipped: ReadonlyMap<string, number>;
  batches: Batch[];
  comparison: Comparison | undefined;
  archives: number;
  archive: Archive | undefined;
  conflicts: number;
  filesDue: number;
}

interface Wish {
  query?: Record<string, unknown>;
  order?: Record<string, 1 | -1>;
  limit?: number;
}

/** Batches on the page. */
const shownBatches = 5;

/** Reads how an environment stands. */
export async function readSide({ database }: Environment): Promise<Side> {
  const known = new Map(database.collections().map((collection) => [collection.name, collection]));
  const read = <T>(name: string, wish: Wish = {}): T[] =>
    known.has(name) ? (database.read(name, wish) as T[]) : [];
  const count = async (collectionName: string, query: Record<string, unknown>): Promise<number> => {
    if (!known.has(collectionName)) return 0;
    const params = { collectionName, query: JSON.stringify(query) };
    const { data } = await database.handle('database.calculateDocument', params);
    return (data as { total: number }).total;
  };
  const unshippedIn = async (name: string): Promise<[string, number]> => {
    const [byHand, written] = await Promise.all([
      count(name, { [changeField]: { $exists: false } }),
      count(name, { [changeField]: { $gt: '' } }),
    ]);
    return [name, byHand + written];
  };
  const shipped = [...known.values()].filter(({ indexes }) =>
    indexes.some((index) => index.name === changeIndex.name),
  );
  const states = new Map(read<StandbyState>('standby_state').map((state) => [state._id, state]));
  const state = <Id extends StandbyState['_id']>(id: Id) => states.get(id) as StateOf<Id>;
  const unshipped = await Promise.all(shipped.map(({ name }) => unshippedIn(name)));
  const [archive] = read<Archive>('archives', { order: { _id: -1 }, limit: 1 });
  const [comparison] = read<Comparison>('comparisons', { order: { endedAt: -1 }, limit: 1 });
  return {
    role: state('role'),
    shipping: state('shipping'),
    receiving: state('receiving'),
    drill: state('drill'),
    unshipped: new Map(unshipped.filter(([, left]) => left > 0)),
    batches: read<Batch>('batches', { order: { number: -1 }, limit: shownBatches }),
    comparison,
    archives: await count('archives', {}),
    archive,
    conflicts: await count('conflicts', { state: 'open' }),
    filesDue: await count('file_copies', { state: 'due' }),
  };
}
