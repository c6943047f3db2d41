import { randomUUID } from 'node:crypto';
import type { Desk } from '../operations/operation';
import { post } from './post';

/** Moves money (fen) between the merchant's bank and what it has at WeChat Pay. Throws `ApiError` NOT_ENOUGH. */
export function moveFunds({ book, now }: Desk, business: 'top-up' | 'withdrawal', amount: number): void {
  const number = randomUUID();
  const way =
    business === 'top-up'
      ? ({ from: 'outside', to: 'available' } as const)
      : ({ from: 'available', to: 'outside' } as const);
  post(book, { at: now, business, ...way, amount, number, wechatNumber: number, transactionId: '' });
}
