import type { ExportPage } from '../../../../cloudfunctions/register/contract';

const lists = [
  'posts',
  'comments',
  'likes',
  'uploads',
  'pictures',
  'reports',
  'decisions',
  'appeals',
  'notices',
  'goods',
  'orders',
  'payments',
  'refunds',
  'shares',
] as const;

/** All we keep of a person, in one piece. */
export type Export = Omit<ExportPage, 'nextCursor'>;

const noLists = () =>
  Object.fromEntries(lists.map((name) => [name, []])) as unknown as Pick<Export, (typeof lists)[number]>;

/** How many records an export holds so far. */
export function countOf(all: Export): number {
  return lists.reduce((sum, name) => sum + all[name].length, 0);
}

/** Puts one page behind those before it: lists grow, what came once stays. */
export function joined(before: Export, page: ExportPage): Export {
  const all: Export & { nextCursor?: unknown } = { ...before, ...page };
  delete all.nextCursor;
  for (const name of lists) all[name] = [...before[name], ...page[name]];
  return all;
}

/** Reads page after page to the end; `onCount` hears how many records there are so far. */
export async function gather(
  read: (cursor: string | undefined) => Promise<ExportPage>,
  onCount: (count: number) => void,
): Promise<Export> {
  let all: Export = noLists();
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    all = joined(all, page);
    onCount(countOf(all));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return all;
}
