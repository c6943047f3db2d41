import type { Me } from '../../cloudfunctions/register/contract';
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

/** Whether a document must be agreed to before the person writes something. */
export function mustAgree(person: Me, document: 'privacy' | 'rules'): boolean {
  return person.consents[document] !== person.required[document];
}
