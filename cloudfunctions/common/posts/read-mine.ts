import type { Feed } from '../../browse/contract';
import type { PostDraft } from '../../../database/collections/posts';
import { command } from '../kernel/database';
import type { Platform } from '../kernel/platform';
import type { UserCall } from '../kernel/serve';
import { versionPriceFor } from '../pricing/price-policy';
import { cardFields, readRows } from './feed';
import { excerptLength, toCard, type CardRow } from './post-card';

type MineRow = CardRow & { draft: PostDraft | null };

/** A row as its author last wrote it; its price as far as it may be shown. */
function latestRow({ draft, ...row }: MineRow, platform: Platform): CardRow {
  if (!draft) return row;
  const excerpt = Array.from(draft.body).slice(0, excerptLength).join('');
  const price = versionPriceFor(draft, row.kind, platform);
  return { ...row, ...draft, price, excerpt, state: row.state === 'published' ? 'pending' : row.state };
}

/** The caller's own posts in every state but removed, by when they were written. */
export async function readMine(
  { cursor }: { cursor?: string | undefined },
  { person, platform }: UserCall,
): Promise<Feed> {
  const { items, nextCursor } = await readRows<MineRow>({
    match: { authorId: person.user._id, state: command.neq('removed') },
    order: 'createdAt',
    cursor,
    fields: { ...cardFields, draft: 1 },
  });
  const look = { viewer: person.user, platform };
  return { posts: items.map((row) => toCard(latestRow(row, platform), look)), nextCursor };
}
