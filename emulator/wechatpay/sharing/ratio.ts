import type { Book } from '../book';

/** What a merchant may share of a payment unless it asks for another ratio, in basis points. */
const usualRatio = 3000;

/** What of a payment may go to receivers in all, in basis points. */
export function shareRatio(book: Book): number {
  return book.get('merchants', 'merchant')?.shareRatio ?? usualRatio;
}

/** Changes it, as the merchant does in its own console. */
export function setShareRatio(book: Book, shareRatio: number): void {
  if (!Number.isInteger(shareRatio) || shareRatio < 0 || shareRatio > 10_000)
    throw new Error('A ratio is from 0 to 10,000 basis points.');
  book.put('merchants', { _id: 'merchant', shareRatio });
}
