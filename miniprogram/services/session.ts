import type { Me } from '../../cloudfunctions/register/contract';
import { now } from '../platform/clock';
import { watched } from '../platform/events';
import { call } from './call';

/** The person using the app; null until the session stands, or when WeChat gives no identity (Moments, web). */
export const me = watched<Me | null>(null);

let starting: Promise<Me | null> | undefined;

/** Starts the session once; later calls give the same person. A failure is not kept: the next call tries again. */
export function startSession(): Promise<Me | null> {
  starting ??= call('register', 'session', {}).then(
    (answer) => {
      me.set(answer.me);
      return answer.me;
    },
    () => {
      starting = undefined;
      return null;
    },
  );
  return starting;
}

/** Asks anew for what may have changed meanwhile; what is known stays when there is no answer. */
export async function refreshSession(): Promise<void> {
  const answer = await call('register', 'session', {}).catch(() => null);
  if (answer) me.set(answer.me);
}

/** The sanction of a kind that is in force at `now` (ms); null when there is none. */
export function sanctionOf(
  person: Pick<Me, 'sanctions'>,
  kind: 'mute' | 'ban',
  now: number,
): Me['sanctions'][number] | null {
  return person.sanctions.find((sanction) => sanction.kind === kind && sanction.until > now) ?? null;
}

/** The mute that keeps the person from posting, asked for anew before it does; null when there is none. */
export async function muteInForce(): Promise<Me['sanctions'][number] | null> {
  const mute = () => {
    const person = me.get();
    return person && sanctionOf(person, 'mute', now());
  };
  if (mute()) await refreshSession();
  return mute();
}

/** Whether a document must be agreed to before the person writes something. */
export function mustAgree(person: Me, document: 'privacy' | 'rules'): boolean {
  return person.consents[document] !== person.required[document];
}
