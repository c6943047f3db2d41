import { expect, test } from 'vitest';
import { findPerson } from '../../people/people';
import { CallerTokens, type CallerToken } from './caller-token';

const token: CallerToken = {
  function: 'publish',
  invocation: '1',
  source: 'wx_client',
  caller: findPerson('lin', 'wx0'),
};

test('what was signed here is read back', () => {
  const tokens = new CallerTokens();
  expect(tokens.verify(tokens.sign(token))).toEqual(token);
});

test('what another process signed, or nobody, is refused', () => {
  const tokens = new CallerTokens();
  expect(tokens.verify(new CallerTokens().sign(token))).toBeNull();
  expect(tokens.verify('')).toBeNull();
  expect(tokens.verify('e30.e30')).toBeNull();
});

test('a changed caller is refused', () => {
  const tokens = new CallerTokens();
  const [, mac = ''] = tokens.sign(token).split('.');
  const other = Buffer.from(JSON.stringify({ ...token, caller: null })).toString('base64url');
  expect(tokens.verify(`${other}.${mac}`)).toBeNull();
});
