import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { examplePost } from '../integration/support/examples';
import { startProjectCloud, type ProjectCloud, type Someone } from '../integration/support/project-cloud';

let cloud: ProjectCloud;
let person: Someone;
beforeAll(async () => {
  cloud = await startProjectCloud();
  person = await cloud.person();
});
afterEach(() => cloud.setFaults([]));
afterAll(() => cloud.dispose());

test.each(['aggregateDocuments', 'getDocument', 'insertDocument'])(
  'when the database fails at %s nothing of it is told',
  async (database) => {
    cloud.setFaults([
      { target: { database }, effect: 'fail', error: { code: 'X', message: 'secret detail' } },
    ]);
    const answer = await person.send('publish', { action: 'post.create', ...examplePost });
    expect(answer).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
    expect(JSON.stringify(answer)).not.toMatch(/secret|stack|\.js|collection|-50/);
  },
);

test('a rate that is used up says when to come back, and comes back', async () => {
  const eager = await cloud.person();
  cloud.clock.set(Math.ceil(cloud.clock.now() / 86_400_000) * 86_400_000);
  const tries = await Promise.all(
    Array.from({ length: 14 }, () => eager.send('register', { action: 'phone.type', number: '13800001234' })),
  );
  expect(tries.filter(({ ok }) => ok)).toHaveLength(10);
  const error = await eager.refused('register', 'phone.type', { number: '13800001234' });
  expect(error.code).toBe('RATE_LIMITED');
  expect(error.retryAfter).toBeGreaterThan(0);
  expect(error.retryAfter).toBeLessThanOrEqual(86_400_000);
  expect((await person.send('register', { action: 'phone.type', number: '13800001234' })).ok).toBe(true);
  cloud.clock.advance(error.retryAfter!);
  expect((await eager.send('register', { action: 'phone.type', number: '13800001234' })).ok).toBe(true);
});

test('logs say what happened, and nothing of what was written', async () => {
  const said = ['这句话不该出现在日志里', '13800009999', 'action-made-up'];
  await person.send('publish', { action: 'post.create', ...examplePost, body: said[0] });
  await person.send('register', { action: 'phone.type', number: said[1] });
  await person.send('browse', { action: said[2] });
  const calls = cloud.environment('primary').invocations.list();
  const logs = calls.flatMap((call) => call.logs.map(({ text }) => text)).join('');
  expect(logs).toContain('post.create');
  for (const words of said) expect(logs).not.toContain(words);
});
