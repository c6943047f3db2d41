import { call } from './call';
import { me } from './session';

/** Asks for the account to be deleted in 7 days, or takes that back. Throws CallError. */
export async function deleteAccount(undo: boolean): Promise<void> {
  const answer = await call('register', 'account.delete', { undo });
  me.set(answer.me);
}
