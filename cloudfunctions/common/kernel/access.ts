import type { Access } from './contract/contract';
import { AppError } from './errors';
import type { Caller, Person } from './identity';

interface Rule {
  access: Access;
  whileDeleting?: boolean;
}

/** Refuses who may not take an action: throws UNAUTHENTICATED, SESSION_REQUIRED, ACCOUNT_DELETING or FORBIDDEN. */
export function checkAccess(
  { access, whileDeleting = false }: Rule,
  caller: Caller | null,
  person: Person | null,
): void {
  if (access === 'public' || access === 'visitor') return;
  if (!caller) throw new AppError('UNAUTHENTICATED');
  if (access === 'newcomer') return;
  if (!person) throw new AppError('SESSION_REQUIRED');
  if (person.user.state === 'deleting' && !whileDeleting) throw new AppError('ACCOUNT_DELETING');
  if (access === 'user') return;
  if (person.role !== 'admin' && !(person.role && access.includes(person.role)))
    throw new AppError('FORBIDDEN');
}
