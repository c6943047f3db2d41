import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer, Failure } from '../../cloudfunctions/common/kernel/contract/answer';
import { examplePost } from '../integration/support/examples';
import {
  startProjectCloud,
  type FunctionName,
  type ProjectCloud,
  type Someone,
} from '../integration/support/project-cloud';
import { contracts, examples } from './inputs';

let cloud: ProjectCloud;
let person: Someone;
beforeAll(async () => {
  cloud = await startProjectCloud();
  person = await cloud.person();
  // Who may do everything, so that nothing but the input can be refused.
  cloud.load('operators', [{ _id: person.userId, role: 'admin' }]);
});
afterAll(() => cloud.dispose());

const actions = Object.entries(examples).flatMap(([name, all]) =>
  Object.entries(all).map(
    ([action, example]) => [`${name} ${action}`, { name: name as FunctionName, action, ...example }] as const,
  ),
);

/** Sends an event that must be refused without a trace, and gives the refusal. */
async function refusal(name: FunctionName, event: unknown): Promise<Failure> {
  const { database } = cloud.environment('primary');
  const before = database.stats().writes;
  const answer: Answer = await person.send(name, event);
  expect(database.stats().writes).toBe(before);
  if (answer.ok) throw new Error(`${name} took ${JSON.stringify(event).slice(0, 200)}`);
  return answer.error;
}

/** Expects the refusal to name the field, or something within it, in both languages. */
function expectField(error: Failure, field: string, event: unknown): void {
  const named = Object.entries(error.fields ?? {});
  const what = JSON.stringify(event).slice(0, 200);
  expect(error.code, what).toBe('INVALID_INPUT');
  expect(
    named.map(([key]) => key.split('.')[0]),
    what,
  ).toContain(field);
  for (const [, { zh, en }] of named) {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/^[A-Z].*\.$/);
  }
}

test('every action and every field is tried', () => {
  const shapes = Object.fromEntries(
    Object.entries(contracts).map(([name, { actions }]) => [
      name,
      Object.fromEntries(
        Object.entries<{ input: { shape: object } }>(actions).map(([action, { input }]) => [
          action,
          Object.keys(input.shape).toSorted(),
        ]),
      ),
    ]),
  );
  const tried = Object.fromEntries(
    Object.entries(examples).map(([name, all]) => [
      name,
      Object.fromEntries(
        Object.entries(all).map(([action, { fields }]) => [action, Object.keys(fields).toSorted()]),
      ),
    ]),
  );
  expect(tried).toEqual(shapes);
});

describe.each(actions)('%s', (_, { name, action, valid, fields, required = [] }) => {
  test('refuses bad values by field, and writes nothing', async () => {
    for (const [field, values] of Object.entries(fields)) {
      for (const value of values) {
        const event = { action, ...valid, [field]: value };
        expectField(await refusal(name, event), field, event);
      }
    }
  });

  test('asks for what is missing', async () => {
    for (const field of required) {
      const event = { action, ...valid, [field]: undefined };
      const error = await refusal(name, event);
      expectField(error, field, event);
      expect(error.fields?.[field]?.en).toBe('This is required.');
    }
  });

  test('refuses fields it does not know, whatever their name', async () => {
    for (const field of [
      'extra',
      'openid',
      'OPENID',
      'userId_',
      '_openid',
      'authorId',
      'role',
      '$set',
      'constructor',
      '__proto__',
      '',
    ]) {
      const event = JSON.parse(
        JSON.stringify({ action, ...valid }).replace(/\}$/, `,${JSON.stringify(field)}:"x"}`),
      ) as unknown;
      const error = await refusal(name, event);
      expect(error.code).toBe('INVALID_INPUT');
      expect(Object.keys(error.fields ?? {})).toContain(field === '' ? 'input' : field);
    }
  });
});

test.each([['a string'], [7], [null], [[]], [['session']], [true]])(
  'an event that is %j is refused',
  async (event) => {
    for (const name of ['register', 'publish', 'browse'] as const) {
      expect((await refusal(name, event)).code).toMatch(/^(INVALID_INPUT|UNKNOWN_ACTION)$/);
    }
  },
);

test.each([
  undefined,
  null,
  7,
  {},
  [],
  ['session'],
  'toString',
  '__proto__',
  'constructor',
  'session ',
  'x'.repeat(100_000),
])('an action that is %j is not known', async (action) => {
  for (const name of ['register', 'publish', 'browse'] as const) {
    const error = await refusal(name, { action });
    expect(error.code).toBe('UNKNOWN_ACTION');
    expect(error.fields?.['action']?.en).toContain(name === 'publish' ? 'post.create' : '');
  }
});

test('a thousand unknown fields with long names get a short answer', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 1000 }, (_, index) => [`${index}${'x'.repeat(1000)}`, 1]),
  );
  const error = await refusal('browse', { action: 'home', ...many });
  expect(JSON.stringify(error).length).toBeLessThan(20_000);
});

test('an event of 7 MB is refused before any function runs', async () => {
  const { database } = cloud.environment('primary');
  const before = database.stats();
  const response = await fetch(`${cloud.url}/local/functions/publish`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-local-user': person.name! },
    body: JSON.stringify({ action: 'post.create', ...examplePost, body: 'x'.repeat(7 * 1024 * 1024) }),
  });
  expect(response.status).toBe(413);
  expect(database.stats()).toMatchObject({ reads: before.reads, writes: before.writes });
});

test('emoji, rare characters and both kinds of line ends are welcome', async () => {
  const family = '👨‍👩‍👧‍👦';
  const body = `${family} 你好\r\n𠮷野家 🇨🇳\tnaïve e\u0301\n完`;
  const { post } = await person.do('publish', 'post.create', { ...examplePost, title: `${family}🌱`, body });
  expect(post.title).toBe(`${family}🌱`);
  expect(post.body).toBe(body.replace('\r\n', '\n').normalize('NFC'));
  const found = await cloud.nobody.do('browse', 'search', { query: '𠮷野家' });
  expect(found.posts.map(({ postId }) => postId)).toEqual([post.postId]);
  const { me } = await person.do('register', 'profile.update', { nickname: '🌱'.repeat(20) });
  expect(me.nickname).toBe('🌱'.repeat(20));
});
