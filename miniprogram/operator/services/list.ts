import { sentenceOf } from '../../services/call';
import { EndlessList, type Chunk } from '../../services/endless-list';
import { startSession } from '../../services/session';
import { refusalOf } from './gate';

interface Page {
  setData(changes: Record<string, unknown>): void;
}

/** An endless list under `list` in the data of a page of the desk; for who is no operator, `closed` becomes true. */
export function deskList<Item>(
  page: Page,
  keyOf: (item: Item) => string,
  read: (cursor: { cursor?: string }) => Promise<Chunk<Item>>,
): EndlessList<Item> {
  return new EndlessList<Item>({
    name: 'list',
    keyOf,
    read: async (cursor) => {
      await startSession();
      try {
        return await read(cursor === undefined ? {} : { cursor });
      } catch (error) {
        page.setData({ closed: refusalOf(error) === 'closed' });
        throw error;
      }
    },
    show: (changes) => page.setData(changes),
    sentenceOf,
  });
}

/** Reads a list anew after a pull, and says so when that fails. */
export async function refreshList<Item>(list: EndlessList<Item>, sentence: () => string): Promise<void> {
  const done = await list.load({ keep: true });
  void wx.stopPullDownRefresh();
  if (!done && list.size > 0) void wx.showToast({ title: sentence(), icon: 'none' });
}
