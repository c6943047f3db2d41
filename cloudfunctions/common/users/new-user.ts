import type { User } from '../../../database/collections/users';

/** The name of somebody who has not chosen one: the same for the same person. */
export function defaultNickname(userId: string): string {
  return `邻居 ${userId.slice(-4).toUpperCase()}`;
}

/** A person on their first day. `now` in ms. */
export function newUser(userId: string, now: number): User {
  return {
    _id: userId,
    state: 'active',
    nickname: defaultNickname(userId),
    nicknamePending: null,
    avatar: null,
    bio: '',
    area: '',
    blocked: [],
    createdAt: now,
    updatedAt: now,
    deleteAt: null,
    sanctions: [],
    sanctionsEndAt: null,
    unsettledAt: null,
  };
}
