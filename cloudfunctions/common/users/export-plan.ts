/** What an export goes through, in this order. */
export const exportLists = [
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
export type ExportList = (typeof exportLists)[number];

/** How far an export has come: the list, and the last document given from it. */
export interface ExportPlace {
  list: ExportList;
  after: string;
}

/** A page of an export ends when it has this many bytes; a function's answer may have 1 MB. */
export const exportBudget = 400_000;

/** The list after this one. */
export function nextList(list: ExportList): ExportList | undefined {
  return exportLists[exportLists.indexOf(list) + 1];
}
