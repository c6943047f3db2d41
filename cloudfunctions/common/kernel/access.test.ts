import { expect, test } from 'vitest';
import { newUser } from '../users/new-user';
import { checkAccess } from './access';
import type { Access } from './contract/contract';
import { AppError, type ErrorCode } from './errors';
import type { Person } from './identity';

const caller = { appid: 'a', openid: 'o', unionid: null };
const identity = { ...caller, _id: 'a:o', userId: 'u_1', createdAt: 0, seenAt: 0 };
const person = (role: Person['role'] = null, state: 'active' | 'deleting' = 'active'): Person => ({
  user: { ...newUser('u_1', 0), state },
  identity,
  role,
});

function outcome(
  access: Access,
  who: Person | null,
  known = caller as typeof caller | null,
  whileDeleting?: boolean,
): ErrorCode | 'OK' {
  try {
    checkAccess({ access, ...(whileDeleting === undefined ? {} : { whileDeleting }) }, known, who);
    return 'OK';
  } catch (error) {
    return error instanceof AppError ? error.code : 'INTERNAL';
  }
}

test.each<[Access, ErrorCode | 'OK', ErrorCode | 'OK', ErrorCode | 'OK']>([
  ['public', 'OK', 'OK', 'OK'],
  ['visitor', 'OK', 'OK', 'OK'],
  ['newcomer', 'UNAUTHENTICATED', 'OK', 'OK'],
  ['user', 'UNAUTHENTICATED', 'SESSION_REQUIRED', 'OK'],
  [['support'], 'UNAUTHENTICATED', 'SESSION_REQUIRED', 'FORBIDDEN'],
])('%j: nobody %s, without a session %s, a user %s', (access, nobody, newcomer, user) => {
  expect(outcome(access, null, null)).toBe(nobody);
  expect(outcome(access, null)).toBe(newcomer);
  expect(outcome(access, person())).toBe(user);
});

test('operators do what their role may; an admin may do everything', () => {
  expect(outcome(['support'], person('support'))).toBe('OK');
  expect(outcome(['support'], person('moderator'))).toBe('FORBIDDEN');
  expect(outcome(['support', 'moderator'], person('moderator'))).toBe('OK');
  expect(outcome(['moderator'], person('admin'))).toBe('OK');
  expect(outcome([], person('admin'))).toBe('OK');
});

test('who is on the way out does little, and no operator’s work', () => {
  expect(outcome('user', person(null, 'deleting'))).toBe('ACCOUNT_DELETING');
  expect(outcome('user', person(null, 'deleting'), caller, true)).toBe('OK');
  expect(outcome(['support'], person('support', 'deleting'))).toBe('ACCOUNT_DELETING');
});
