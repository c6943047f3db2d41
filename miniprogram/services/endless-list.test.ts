import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EndlessList, emptyList, type Chunk, type ListView } from './endless-list';

interface Item {
  id: number;
  likes?: number;
}

/** Applies changes by data path as setData does. */
function apply(view: ListView<Item>, changes: Record<string, unknown>): void {
  for (const [path, value] of Object.entries(changes)) {
    const steps = path
      .replace(/\[(\d+)\]/g, '.$1')
      .split('.')
      .slice(1);
    const last = steps.pop()!;
    const owner = steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], view);
    (owner as Record<string, unknown>)[last] = value;
  }
}

/** A list whose answers the test gives by hand. */
function setup() {
  const view = emptyList<Item>();
  const asked: {
    cursor: string | undefined;
    answer: (chunk: Chunk<Item>) => void;
    fail: () => void;
  }[] = [];
  const list = new EndlessList<Item>({
    name: 'list',
    read: (cursor) =>
      new Promise((resolve, reject) => {
        asked.push({ cursor, answer: resolve, fail: () => reject(new Error('offline')) });
      }),
    keyOf: ({ id }) => String(id),
    show: (changes) => apply(view, changes),
    sentenceOf: (error) => (error as Error).message,
  });
  return { view, list, asked };
}

const items = (...ids: number[]) => ids.map((id) => ({ id }));
const ids = ({ items: shown }: ListView<Item>) => shown.map(({ id }) => id);

async function loaded(nextCursor: string | null, ...first: number[]) {
  const all = setup();
  const done = all.list.load();
  all.asked[0]!.answer({ items: items(...first), nextCursor });
  await done;
  return all;
}

describe('EndlessList', () => {
  it('shows a first part, then the next ones, then the end', async () => {
    const { view, list, asked } = await loaded('two', 1, 2);
    expect(view).toMatchObject({ state: 'ready', end: 'idle' });
    const more = list.more();
    expect(view.end).toBe('loading');
    expect(asked[1]!.cursor).toBe('two');
    asked[1]!.answer({ items: items(3), nextCursor: null });
    await more;
    expect(ids(view)).toEqual([1, 2, 3]);
    expect(view.end).toBe('end');
    await list.more();
    expect(asked).toHaveLength(2);
  });

  it('reads the next part once, however often it is asked', async () => {
    const { list, asked } = await loaded('two', 1);
    void list.more();
    void list.more();
    expect(asked).toHaveLength(2);
  });

  it('says what went wrong, and reads again when asked', async () => {
    const { view, list, asked } = setup();
    const failed = list.load();
    asked[0]!.fail();
    expect(await failed).toBe(false);
    expect(view).toMatchObject({ state: 'failed', sentence: 'offline' });
    const again = list.load();
    asked[1]!.answer({ items: items(1), nextCursor: null });
    expect(await again).toBe(true);
    expect(view.state).toBe('ready');
  });

  it('keeps what is there when more cannot be read', async () => {
    const { view, list, asked } = await loaded('two', 1);
    const more = list.more();
    asked[1]!.fail();
    await more;
    expect(view).toMatchObject({ state: 'ready', end: 'failed', items: [{ id: 1 }] });
    const again = list.more();
    asked[2]!.answer({ items: items(2), nextCursor: null });
    await again;
    expect(ids(view)).toEqual([1, 2]);
  });

  it('keeps what is there when a refresh fails', async () => {
    const { view, list, asked } = await loaded(null, 1);
    const refreshed = list.load({ keep: true });
    expect(ids(view)).toEqual([1]);
    asked[1]!.fail();
    expect(await refreshed).toBe(false);
    expect(view).toMatchObject({ state: 'ready', items: [{ id: 1 }], sentence: 'offline' });
  });

  it('drops an answer that has been overtaken', async () => {
    const { view, list, asked } = setup();
    const first = list.load();
    const second = list.load();
    asked[1]!.answer({ items: items(2), nextCursor: null });
    await second;
    asked[0]!.answer({ items: items(1), nextCursor: null });
    await first;
    expect(ids(view)).toEqual([2]);
  });

  it('drops a next part when the list has been read anew', async () => {
    const { view, list, asked } = await loaded('two', 1);
    const more = list.more();
    const anew = list.load({ keep: true });
    asked[2]!.answer({ items: items(9), nextCursor: 'other' });
    await anew;
    asked[1]!.answer({ items: items(2), nextCursor: null });
    await more;
    expect(ids(view)).toEqual([9]);
    expect(view.end).toBe('idle');
  });

  it('changes, adds and takes away', async () => {
    const { view, list } = await loaded(null, 1, 2);
    list.change('2', { likes: 5 });
    list.change('7', { likes: 5 });
    list.add({ id: 3 }, 'end');
    list.add({ id: 0 }, 'top');
    list.filter(({ id }) => id !== 1);
    expect(view.items).toEqual([{ id: 0 }, { id: 2, likes: 5 }, { id: 3 }]);
  });

  it('shows every item once, whatever the parts hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uniqueArray(fc.nat(9)), { minLength: 1, maxLength: 6 }), async (parts) => {
        const { view, list, asked } = setup();
        for (const [index, part] of parts.entries()) {
          const reading = index === 0 ? list.load() : list.more();
          asked[index]!.answer({ items: items(...part), nextCursor: `${index}` });
          await reading;
        }
        expect(ids(view)).toEqual([...new Set(parts.flat())]);
      }),
    );
  });
});
