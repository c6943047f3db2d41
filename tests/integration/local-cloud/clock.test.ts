import { afterAll, beforeAll, expect, test } from 'vitest';
import { startFixtureCloud, type FixtureCloud } from '../support/fixture-cloud';
import { post, request } from '../support/request';

let cloud: FixtureCloud;
const day = 86_400_000;

beforeAll(async () => {
  cloud = await startFixtureCloud();
});
afterAll(() => cloud.dispose());

const move = (body: unknown) => post(`${cloud.url}/local/clock`, body);

test('a function sees the local clock however it asks, and keeps Date as it is', async () => {
  cloud.clock.advance(25 * 3_600_000);
  const before = cloud.clock.now();
  const seen = (await cloud.call('clock', {}, { as: 'lin' })) as Record<string, number>;
  const after = cloud.clock.now();
  for (const way of ['now', 'made', 'again']) {
    expect(seen[way]).toBeGreaterThanOrEqual(before);
    expect(seen[way]).toBeLessThanOrEqual(after);
  }
  expect(seen['called']).toBeGreaterThan(before - 1000);
  expect(seen).toMatchObject({
    fixed: '1970-01-01T00:00:00.000Z',
    utc: Date.UTC(2026, 0, 1),
    parsed: Date.UTC(2026, 0, 1),
    instance: true,
  });
});

test('it is moved over HTTP, by a length or to a moment, and says where it is', async () => {
  const before = cloud.clock.now();
  const { body, status } = await move({ advance: '25h' });
  expect(status).toBe(200);
  expect(Date.parse((body as { now: string }).now)).toBeGreaterThanOrEqual(before + 25 * 3_600_000);
  const later = new Date(cloud.clock.now() + day).toISOString();
  expect((await move({ now: later })).status).toBe(200);
  expect(cloud.clock.now()).toBeGreaterThanOrEqual(Date.parse(later));
  const asked = await request(`${cloud.url}/local/clock`);
  expect(Date.parse((asked.body as { now: string }).now)).toBeGreaterThanOrEqual(Date.parse(later));
});

test.each([
  {},
  { advance: 5 },
  { advance: '-1h' },
  { advance: 'soon' },
  { now: 'tomorrow' },
  { now: '2020-01-01T00:00:00Z' },
])('%j is refused and moves nothing', async (body) => {
  const before = cloud.clock.now();
  expect((await move(body)).status).toBe(400);
  expect(cloud.clock.now() - before).toBeLessThan(10_000);
});

test('timers follow it: what became due runs once, not once for each time missed', () => {
  const runs = () => cloud.environment('primary').invocations.list('hidden').length;
  const { timers } = cloud.environment('primary');
  const hour = 3_600_000;
  cloud.clock.set(Math.ceil(cloud.clock.now() / hour) * hour + hour / 2);
  timers.start();
  const before = runs();
  cloud.clock.advance(30 * day);
  expect(runs()).toBe(before + 1);
  cloud.clock.advance(1000);
  expect(runs()).toBe(before + 1);
  timers.stop();
});

test("a timer that is run by hand has no identity and the cloud's event", async () => {
  const answer = await post(`${cloud.url}/local/timers/hourly`, {});
  expect(answer).toMatchObject({
    status: 200,
    body: {
      event: { Type: 'Timer', TriggerName: 'hourly', Message: '' },
      context: { SOURCE: 'wx_trigger', ENV: 'local-primary' },
      trigger: 'timer',
    },
  });
  expect((answer.body as { context: object }).context).not.toHaveProperty('OPENID');
  expect((await post(`${cloud.url}/local/timers/nowhere`, {})).status).toBe(404);
});

test('a restart does not turn it back', async () => {
  cloud.clock.advance(day);
  const before = cloud.clock.now();
  await cloud.restart();
  expect(cloud.clock.now()).toBeGreaterThanOrEqual(before);
});
