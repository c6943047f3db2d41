import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AppError } from './errors';
import type * as seal from './seal';

const keyOf = (name: string) => createHash('sha256').update(name).digest('base64');
const number = '+8613800001234';
const lines: string[] = [];

/** The module as an instance of a function with this key has it. */
async function sealsWith(key: string | undefined): Promise<typeof seal> {
  vi.resetModules();
  vi.stubEnv('LIFEBOAT_PHONE_KEY', key);
  return import('./seal');
}

/** The code that callers are told, or `INTERNAL` for an error of any other kind. */
function codeOf(work: () => unknown): string {
  try {
    return `gave ${String(work())}`;
  } catch (error) {
    const { code } = error as Partial<AppError>;
    return code ?? 'INTERNAL';
  }
}

beforeEach(() => {
  lines.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

test('a number is sealed, opened and found with the key of the environment', async () => {
  const { sealPhone, openPhone, phoneLookup } = await sealsWith(keyOf('one'));
  expect(openPhone(sealPhone(number))).toBe(number);
  expect(phoneLookup(number)).toBe(phoneLookup(number));
  expect(lines).toEqual([]);
});

test.each<[string, string | undefined, RegExp]>([
  ['no key', undefined, /^LIFEBOAT_PHONE_KEY is missing; see docs/],
  ['an empty key', ' ', /^LIFEBOAT_PHONE_KEY is missing; see docs/],
  ['a key that was never filled in', '{{env.LIFEBOAT_PHONE_KEY}}', /^LIFEBOAT_PHONE_KEY is missing/],
  ['a short key', Buffer.alloc(31, 7).toString('base64'), /^LIFEBOAT_PHONE_KEY is no key: .*openssl/],
  ['something else', `${keyOf('one')}!`, /^LIFEBOAT_PHONE_KEY is no key: .*openssl/],
])('%s is one line in the log, and not available', async (_, key, problem) => {
  const { sealPhone, openPhone, phoneLookup } = await sealsWith(key);
  for (const use of [sealPhone, openPhone, phoneLookup]) {
    lines.length = 0;
    expect(codeOf(() => use(number))).toBe('UNAVAILABLE');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { level: 'error', event: 'phone.key', problem: expect.stringMatching(problem) as string },
    ]);
    expect(lines.join()).not.toContain(key?.trim() || number);
  }
});

test('a number that another key sealed is not available, and the log says which variable it is', async () => {
  const sealed = (await sealsWith(keyOf('one'))).sealPhone(number);
  const { openPhone } = await sealsWith(keyOf('other'));
  expect(codeOf(() => openPhone(sealed))).toBe('UNAVAILABLE');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('LIFEBOAT_PHONE_KEY is not the key');
  expect(lines[0]).not.toContain(sealed);
});

test('what was never sealed is an error that nobody is shown', async () => {
  const { openPhone } = await sealsWith(keyOf('one'));
  expect(codeOf(() => openPhone(number))).toBe('INTERNAL');
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain(number);
});
