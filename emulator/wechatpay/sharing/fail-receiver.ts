import type { Desk } from '../operations/operation';
import type { ShareFailure } from '../records/share';

/**
 * From now on shares to `account` are closed for a reason, and returns from it fail; null: they work again. Throws when
 * there is no such receiver.
 */
export function failReceiver({ book }: Desk, account: string, failing: ShareFailure | null): void {
  const receivers = book.find('receivers', { account });
  if (receivers.length === 0) throw new Error(`There is no receiver ${account}.`);
  for (const receiver of receivers) book.put('receivers', { ...receiver, failing });
}
