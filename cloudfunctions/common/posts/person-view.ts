import type { User } from '../../../database/collections/users';
import type { PersonView } from './views';

/** What a person's name and picture are read from. */
export type PersonRow = Pick<User, '_id' | 'state' | 'nickname' | 'avatar'>;

/** A person as others see them; of somebody who is gone only the id is left. */
export function toPersonView(person: PersonRow | undefined, userId: string): PersonView {
  if (!person || person.state === 'deleted') return { userId, nickname: '', avatar: null };
  const { nickname, avatar } = person;
  return { userId, nickname, avatar: avatar?.state === 'approved' ? avatar.fileID : null };
}
