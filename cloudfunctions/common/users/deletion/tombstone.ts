import type { User } from '../../../../database/collections/users';

/** What stays of a person: an id that posts and comments may point to. `deleteAt` stays until all else is gone. */
export const tombstone = {
  state: 'deleted' as const,
  nickname: '',
  nicknamePending: null,
  avatar: null,
  bio: '',
  area: '',
  blocked: [],
  sanctions: [],
  sanctionsEndAt: null,
  unsettledAt: null,
} satisfies Partial<User>;
