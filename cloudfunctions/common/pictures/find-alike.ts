import type { Picture } from '../../../database/collections/pictures';
import { command, db } from '../kernel/database';
import { bandsOf, isAlike } from './hash-bands';
import { pictureId } from './picture-id';

const page = 500;
/** Pages read at most: pictures that share a band are few, but nobody can promise it. */
const pagesAtMost = 10;

/** Every document that shares a band, page by page in the order of ids, until `stop`. */
async function eachSharing<Row extends { _id: string }>(
  read: (after: string) => Promise<Row[]>,
  stop: (row: Row) => boolean,
): Promise<void> {
  let after = '';
  for (let count = 0; count < pagesAtMost; count += 1) {
    const rows = await read(after);
    if (rows.some(stop) || rows.length < page) return;
    after = rows.at(-1)?._id ?? '';
  }
}

/** Whether a picture with this hash looks like one that was removed. */
export async function looksRemoved(hash: string): Promise<boolean> {
  const bands = bandsOf(hash);
  if (bands.length === 0) return false;
  let found = false;
  await eachSharing(
    (after) =>
      db.removedPictures.find(
        { bands: command.in(bands), enabled: true, _id: command.gt(after) },
        { orderBy: [['_id', 'asc']], limit: page },
      ),
    (removed) => (found ||= isAlike(hash, removed.hash ?? '')),
  );
  return found;
}

/** The pictures that look like this one, a file or a hash; without itself. */
export async function findAlike(picture: string): Promise<Picture[]> {
  const id = picture.startsWith('cloud://') ? pictureId(picture) : null;
  const hash = id === null ? picture : ((await db.pictures.get(id))?.hash ?? '');
  const bands = bandsOf(hash);
  if (bands.length === 0) return [];
  const found: Picture[] = [];
  await eachSharing(
    (after) =>
      db.pictures.find(
        { bands: command.in(bands), _id: command.gt(after) },
        { orderBy: [['_id', 'asc']], limit: page },
      ),
    (other) => {
      if (other._id !== id && isAlike(hash, other.hash ?? '')) found.push(other);
      return false;
    },
  );
  return found;
}
