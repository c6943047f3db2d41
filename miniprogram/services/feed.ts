import type { Feed } from '../../cloudfunctions/browse/contract';
import type { PostCard } from '../../cloudfunctions/common/posts/views';
import { sentenceOf } from './call';
import { EndlessList } from './endless-list';
import { postChanged } from './post-changes';
import { me } from './session';

interface Page {
  setData(changes: Record<string, unknown>): void;
}

/** An endless list of posts under `list` in the data of a page. */
export function feedList(
  page: Page,
  read: (cursor: string | undefined) => Promise<Feed>,
): EndlessList<PostCard> {
  return new EndlessList<PostCard>({
    name: 'list',
    read: async (cursor) => {
      const { posts, nextCursor } = await read(cursor);
      return { items: posts, nextCursor };
    },
    keyOf: ({ postId }) => postId,
    show: (changes) => page.setData(changes),
    sentenceOf,
  });
}

/** What the person does elsewhere to a post, or to whom they see, shows in the list; gives the function that ends it. */
export function followPosts(list: EndlessList<PostCard>): () => void {
  const stops = [
    postChanged.watch((last) => {
      if (!last) return;
      if (last.change === 'removed') list.filter(({ postId }) => postId !== last.postId);
      else if (last.change === 'counted') list.change(last.postId, last.counts);
      else void list.load({ keep: true });
    }),
    me.watch((person) => {
      const blocked = new Set(person?.blocked.map(({ userId }) => userId));
      list.filter(({ author }) => !blocked.has(author.userId));
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Reads a list anew after a pull, and says so when that fails. */
export async function refresh(list: EndlessList<PostCard>, sentence: () => string): Promise<void> {
  const done = await list.load({ keep: true });
  void wx.stopPullDownRefresh();
  if (!done && list.size > 0) void wx.showToast({ title: sentence(), icon: 'none' });
}
