import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PhoneSeals, printOf, SealError } from './phone-seals';

const keyOf = (name: string) => createHash('sha256').update(name).digest();
const seals = new PhoneSeals(keyOf('one'));
const number = '+8613800001234';

function reasonOf(open: () => unknown): string {
  try {
    return `opened ${String(open())}`;
  } catch (error) {
    return error instanceof SealError ? error.reason : String(error);
  }
}

test('what is sealed is opened again, by whoever has the key', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\+[1-9]\d{6,14}$/), (one) => {
      const sealed = seals.seal(one);
      expect(sealed).toMatch(/^s1\.[\w-]+$/);
      expect(sealed).not.toContain(one.slice(1));
      expect(new PhoneSeals(keyOf('one')).open(sealed)).toBe(one);
    }),
  );
});

test('the same number is sealed differently each time, and found by the same lookup', () => {
  expect(new Set(Array.from({ length: 50 }, () => seals.seal(number))).size).toBe(50);
  expect(seals.lookup(number)).toBe(new PhoneSeals(keyOf('one')).lookup(number));
  expect(seals.lookup(number)).toMatch(/^[\w-]{43}$/);
  expect(seals.lookup('+8613800001235')).not.toBe(seals.lookup(number));
});

test('with which key something was sealed can be told without it', () => {
  expect(printOf(seals.seal(number))).toBe(new PhoneSeals(keyOf('one')).print);
  expect(printOf(seals.seal(number))).not.toBe(new PhoneSeals(keyOf('two')).print);
  expect([printOf(''), printOf('s1.abc'), printOf(`s2${seals.seal(number).slice(2)}`)]).toEqual([
    null,
    null,
    null,
  ]);
});

test('another key neither opens nor finds', () => {
  const other = new PhoneSeals(keyOf('other'));
  expect(reasonOf(() => other.open(seals.seal(number)))).toBe('key');
  expect(other.lookup(number)).not.toBe(seals.lookup(number));
});

describe('what is not what was sealed', () => {
  test.each([['+8613800001234'], [''], ['s1.'], ['s1.AAAA'], ['s2.AAAA']])('%j', (text) => {
    expect(reasonOf(() => seals.open(text))).toBe('text');
  });

  test('any bit of it changed, and any end of it missing', () => {
    const bytes = Buffer.from(seals.seal(number).slice(3), 'base64url');
    const asText = (one: Buffer) => `s1.${one.toString('base64url')}`;
    for (let at = 0; at < bytes.length * 8; at++) {
      const changed = Buffer.from(bytes);
      changed[at >> 3]! ^= 1 << (at & 7);
      expect(reasonOf(() => seals.open(asText(changed)))).toBe(at < 32 ? 'key' : 'text');
    }
    for (let end = 0; end < bytes.length; end++) {
      expect(reasonOf(() => seals.open(asText(bytes.subarray(0, end))))).toBe('text');
    }
  });
});
