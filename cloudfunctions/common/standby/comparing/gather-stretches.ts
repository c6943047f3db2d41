import { replicas } from '../../kernel/database';
import { entryOf } from './entry';
import type { Place } from './place';
import { readRange } from './read-pages';
import type { Stretch } from './stretch';

/** Documents of a stretch, and of all that are compared at a time. */
const stretchSize = 500;
const most = 1000;

/** The stretches that come next, of one collection or several, and where the ones after them begin (null: nowhere). */
export async function gatherStretches(
  place: Place,
  environment: string,
): Promise<{ stretches: Stretch[]; next: Place | null }> {
  const all = [...replicas.values()];
  const stretches: Stretch[] = [];
  let left = most;
  let after = place.after;
  const first = Math.max(
    0,
    all.findIndex(({ name }) => name === place.collection),
  );
  for (const replica of all.slice(first)) {
    const collection: string = replica.name;
    for (;;) {
      if (left <= 0) return { stretches, next: { collection, after } };
      const documents = await readRange(replica, { after, until: null }, Math.min(stretchSize, left));
      const last = documents.at(-1);
      const isWhole = !last || documents.length < Math.min(stretchSize, left);
      const until = isWhole ? null : last._id;
      const entries = documents.map((document) => entryOf(document, environment));
      stretches.push({ collection, after, until, entries });
      left -= documents.length;
      if (until === null) break;
      after = until;
    }
    after = '';
  }
  return { stretches, next: null };
}
