import { generateKeyPairSync } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keys, oneLine, pem } from '../testing/keys';
import { readKey } from './rsa-key';

const { privateKey, publicKey } = keys.merchant;
const pkcs1 = (key: typeof privateKey) => String(key.export({ format: 'pem', type: 'pkcs1' }));

describe.each([
  ['private', privateKey],
  ['public', publicKey],
] as const)('a %s key', (kind, key) => {
  test.each<[string, string]>([
    ['PEM', pem(key)],
    ['PEM with the line breaks of Windows', pem(key).replaceAll('\n', '\r\n')],
    ['PEM whose line breaks are spaces', pem(key).replaceAll('\n', ' ')],
    ['PEM whose line breaks are letters', pem(key).replaceAll('\n', String.raw`\n`)],
    ['PEM on one line', pem(key).replaceAll('\n', '')],
    ['PEM of PKCS#1', pkcs1(key)],
    ['base64 on one line', oneLine(key)],
    ['base64 on many lines', pem(key).replaceAll(/-----.*-----\n/g, '')],
    ['base64 of PKCS#1', pkcs1(key).replaceAll(/-----.*-----|\n/g, '')],
  ])('is read from %s', (_, text) => {
    const read = readKey(text);
    expect(read).toMatchObject({ kind });
    expect(read && 'key' in read && read.key.equals(key)).toBe(true);
  });
});

test('no other text is a key', () => {
  fc.assert(fc.property(fc.string({ maxLength: 2000 }), (text) => readKey(text) === null));
  fc.assert(fc.property(fc.base64String({ maxLength: 2000 }), (text) => readKey(text) === null));
});

test('two keys in one text are none', () => {
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
  expect(readKey(pem(privateKey) + pem(other.privateKey))).toBeNull();
});
