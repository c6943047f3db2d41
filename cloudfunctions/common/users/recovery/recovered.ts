import type { Me } from '../../../register/contract';
import { AppError } from '../../kernel/errors';
import { findPerson, type Caller } from '../../kernel/identity';
import { loadMe } from '../me';

/** Who the caller is now. */
export async function readRecovered(caller: Caller): Promise<Me> {
  const person = await findPerson(caller);
  if (!person) throw new AppError('UNAVAILABLE');
  return loadMe(person);
}
