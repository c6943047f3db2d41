import { ApiError } from '../api-error';
import type { Book } from '../book';
import type { AccountName, Entry } from '../records/entry';

export type Posting = Omit<Entry, '_id' | 'balance'>;

/** The account that counts entries and holds no money. */
const counter = 'entries';
/** Whether money there is the merchant's, be it frozen. */
export const isMerchants = (name: AccountName): boolean => /^(available$|frozen:|sharing:)/.test(name);

/** fen */
export function balanceOf(book: Book, name: string): number {
  return book.get('accounts', name)?.balance ?? 0;
}

function add(book: Book, name: string, amount: number): void {
  book.put('accounts', { _id: name, balance: balanceOf(book, name) + amount });
}

/** What the merchant holds, frozen money included, is kept beside the accounts. fen */
export const holdings = 'holdings';

/**
 * Moves money and writes the entry. Throws `ApiError` NOT_ENOUGH when it is not there: nobody but the world outside
 * may fall below zero.
 */
export function post(book: Book, posting: Posting): void {
  const { from, to, amount } = posting;
  if (!Number.isSafeInteger(amount) || amount <= 0) throw new Error(`${amount} fen cannot be moved.`);
  if (from !== 'outside' && balanceOf(book, from) < amount) throw new ApiError('NOT_ENOUGH', '账户余额不足');
  add(book, from, -amount);
  add(book, to, amount);
  add(book, holdings, (isMerchants(to) ? amount : 0) - (isMerchants(from) ? amount : 0));
  add(book, counter, 1);
  const _id = String(balanceOf(book, counter)).padStart(12, '0');
  book.put('entries', { _id, ...posting, balance: balanceOf(book, holdings) });
}
