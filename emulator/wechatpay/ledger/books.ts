import type { Book } from '../book';
import type { RecordKind, Records } from '../records';
import type { Entry } from '../records/entry';
import type { Payment } from '../records/payment';
import type { Refund } from '../records/refund';
import type { Receiver, Share, ShareReturn } from '../records/share';
import { balanceOf, holdings } from './post';

/** Everything WeChat Pay knows of the merchant; amounts in fen. */
export interface Books {
  payments: (Payment & { outTradeNo: string; amount: number })[];
  refunds: (Refund & { outRefundNo: string; amount: number })[];
  /** `received`: what reached them and was not taken back. */
  receivers: (Receiver & { received: number })[];
  shares: (Share & { outOrderNo: string })[];
  returns: (ShareReturn & { outReturnNo: string })[];
  /** Every movement of money, oldest first. */
  entries: Entry[];
  /** What the merchant holds, frozen money included. */
  balance: number;
  /** What of it can be used for anything. */
  available: number;
}

function all<K extends RecordKind, T>(
  book: Book,
  kind: K,
  more: (record: Records[K]) => T,
): (Records[K] & T)[] {
  return book.find(kind).map((record) => ({ ...record, ...more(record) }));
}

/** Copies of all records. */
export function readBooks(book: Book): Books {
  return {
    payments: all(book, 'payments', ({ _id, total }) => ({ outTradeNo: _id, amount: total })),
    refunds: all(book, 'refunds', ({ _id, refund }) => ({ outRefundNo: _id, amount: refund })),
    receivers: all(book, 'receivers', ({ _id }) => ({ received: balanceOf(book, `receiver:${_id}`) })),
    shares: all(book, 'shares', ({ _id }) => ({ outOrderNo: _id })),
    returns: all(book, 'returns', ({ _id }) => ({ outReturnNo: _id })),
    entries: book.find('entries'),
    balance: balanceOf(book, holdings),
    available: balanceOf(book, 'available'),
  };
}
