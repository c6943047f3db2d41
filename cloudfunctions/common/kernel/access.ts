import type { SanctionKind } from '../../../database/collections/decisions';
import type { Action } from './contract/contract';
import { AppError } from './errors';
import type { Caller, Person } from './identity';
import { sanctionInForce } from './sanctions';

type Rule = Pick<Action, 'access' | 'whileDeleting' | 'whileBanned' | 'posting'>;

const refusals = { mute: 'MUTED', ban: 'BANNED' } as const;

function refuseSanctioned({ user }: Person, kind: keyof typeof refusals & SanctionKind, now: number): void {
  const sanction = sanctionInForce(user, kind, now);
  if (!sanction) return;
  const { decisionId: id, until } = sanction;
  throw new AppError(refusals[kind], { decision: { id, until } });
}

/**
 * Refuses who may not take an action: throws UNAUTHENTICATED, SESSION_REQUIRED, BANNED, MUTED, ACCOUNT_DELETING or
 * FORBIDDEN. `now` in ms.
 */
export function checkAccess(
  { access, whileDeleting = false, whileBanned = false, posting = false }: Rule,
  caller: Caller | null,
  person: Person | null,
  now: number,
): void {
  if (access === 'public') return;
  if (person && !whileBanned) refuseSanctioned(person, 'ban', now);
  if (access === 'visitor') return;
  if (!caller) throw new AppError('UNAUTHENTICATED');
  if (access === 'newcomer') return;
  if (!person) throw new AppError('SESSION_REQUIRED');
  if (posting) refuseSanctioned(person, 'mute', now);
  if (person.user.state === 'deleting' && !whileDeleting) throw new AppError('ACCOUNT_DELETING');
  if (access === 'user') return;
  if (person.role !== 'admin' && !(person.role && access.includes(person.role)))
    throw new AppError('FORBIDDEN');
}
