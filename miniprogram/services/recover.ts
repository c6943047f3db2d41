import type { Me, Recovered } from '../../cloudfunctions/register/contract';
import { call } from './call';
import { me } from './session';

/** ms; for so long somebody is asked whether they have been here before. */
const newFor = 7 * 86_400_000;

/** Whether a person is new here, so perhaps not new at all. `now` in ms. */
export function isFresh({ createdAt, role }: Pick<Me, 'createdAt' | 'role'>, now: number): boolean {
  return createdAt > now - newFor && role === null;
}

/** How an account is looked for: by the number that WeChat has just given, or by a transfer code. */
export type Way = { by: 'phone' } | { by: 'code'; code: string };

function ask(way: Way, confirm: boolean): Promise<Recovered> {
  return way.by === 'phone'
    ? call('register', 'account.recover', { confirm })
    : call('register', 'transfer.redeem', { code: way.code, confirm });
}

/** Whose account it is, as far as it is shown; `me` when it is the caller's already. Throws CallError. */
export function lookFor(way: Way): Promise<Recovered> {
  return ask(way, false);
}

/** Makes the account the caller's. Throws CallError. */
export async function takeBack(way: Way): Promise<void> {
  const answer = await ask(way, true);
  if (answer.me) me.set(answer.me);
}

/** Leaves the number that WeChat gives for a code from its button. Throws CallError. */
export async function bindPhone(code: string): Promise<void> {
  const answer = await call('register', 'phone.bind', { code });
  me.set(answer.me);
}
