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

type Rule = Parameters<typeof checkAccess>[0];

const now = 1000;

function outcome(
  access: Access,
  who: Person | null,
  known = caller as typeof caller | null,
  rule: Omit<Rule, 'access'> = {},
): ErrorCode | 'OK' {
  try {
    checkAccess({ access, ...rule }, known, who, now);
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
  expect(outcome('user', person(null, 'deleting'), caller, { whileDeleting: true })).toBe('OK');
  expect(outcome(['support'], person('support', 'deleting'))).toBe('ACCOUNT_DELETING');
});

function sanctioned(kind: 'warning' | 'mute' | 'ban', until = now + 1): Person {
  const who = person('moderator');
  return { ...who, user: { ...who.user, sanctions: [{ decisionId: 'd_1', kind, from: 0, until }] } };
}

test('a ban leaves only what is open to the banned and to everybody', () => {
  for (const access of ['visitor', 'newcomer', 'user', ['moderator']] as const) {
    expect(outcome(access, sanctioned('ban'))).toBe('BANNED');
  }
  expect(outcome('public', sanctioned('ban'))).toBe('OK');
  expect(outcome('user', sanctioned('ban'), caller, { whileBanned: true })).toBe('OK');
});

test('a mute keeps from posting only, a warning from nothing', () => {
  expect(outcome('user', sanctioned('mute'), caller, { posting: true })).toBe('MUTED');
  expect(outcome('user', sanctioned('mute'))).toBe('OK');
  expect(outcome('user', sanctioned('warning'), caller, { posting: true })).toBe('OK');
});

test('a sanction is over at its end, whoever has ended it', () => {
  expect(outcome('user', sanctioned('ban', now))).toBe('OK');
  expect(outcome('user', sanctioned('mute', now), caller, { posting: true })).toBe('OK');
});

test('the refusal names the decision and its end', () => {
  expect(() => {
    checkAccess({ access: 'user' }, caller, sanctioned('ban'), now);
  }).toThrow(expect.objectContaining({ details: { decision: { id: 'd_1', until: now + 1 } } }));
});
