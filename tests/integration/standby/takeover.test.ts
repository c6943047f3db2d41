import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { schema } from '../../../database';
import type { FaultRuleInput } from '../../../emulator/faults/rules';
import type { EnvironmentName } from '../../../emulator/people/environments';
import { examplePost } from '../support/examples';
import { Place } from '../support/moved';
import { startProjectCloud, type ProjectCloud, type Someone } from '../support/project-cloud';
import { demote, promote, sendTakeover, stateOf, status } from '../support/taking-over';

const both = ['primary', 'standby'] as const;

let cloud: ProjectCloud;
let there: Place;
let person: Someone;
beforeAll(async () => {
  cloud = await startProjectCloud();
  there = new Place(cloud, 'standby');
  person = await cloud.person();
});
afterAll(() => cloud.dispose());

/** As both were set up, with the primary serving and nothing to ship. */
beforeEach(async () => {
  cloud.setFaults([]);
  cloud.suspend('primary', false);
  for (const env of both) await forget(env);
  await cloud.runTimer('backup');
});

async function forget(env: EnvironmentName): Promise<void> {
  await cloud.environment(env).database.handle('database.removeDocument', {
    collectionName: schema.standbyState.name,
    query: JSON.stringify({ _id: { $in: ['role', 'door'] } }),
    multi: true,
  });
}

const post = (who = person) => who.do('publish', 'post.create', examplePost);
const roles = () =>
  both.map((env) => {
    const { role, epoch } = stateOf(cloud, env, 'role') ?? { role: env, epoch: 1 };
    return `${role} ${epoch}`;
  });
const steps = (report: { steps: { step: string; done: boolean }[] }) =>
  report.steps.map(({ step, done }) => `${step}${done ? '' : ' not done'}`);
const promotions = (env: EnvironmentName) =>
  new Place(cloud, env).read('log').filter(({ action }) => action === 'role.promoted').length;
/** Neither side hears the other. */
const partition = () =>
  cloud.setFaults([{ target: { server: 'invokecloudfunction' }, effect: 'drop', when: 'before' }]);
const cutOff = () => cloud.suspend('primary', true, { unreachable: true });

async function door(env: EnvironmentName): Promise<unknown> {
  const { fileID } = stateOf(cloud, env, 'door')!;
  const { tempFileURL } = cloud.environment(env).storage.tempUrl(fileID!);
  return (await fetch(tempFileURL)).json();
}

test('the standby takes over from a primary that is alive: it has everything, and the primary says where it is', async () => {
  const { post: written } = await post();
  const before = promotions('standby');
  const report = await promote(cloud, 'standby');
  expect(steps(report)).toEqual(['epoch', 'yield', 'final', 'role', 'door']);
  expect(report).toMatchObject({ notTaken: 0, status: { role: 'primary', epoch: 2, promoting: null } });
  expect(roles()).toEqual(['standby 2', 'primary 2']);
  expect(there.read('posts', { _id: written.postId })).toHaveLength(1);
  expect(promotions('standby')).toBe(before + 1);
  expect(await door('standby')).toMatchObject({ version: 1, epoch: 2, serve: 'standby' });
  const { appid } = cloud.environment('standby').identity;
  expect(await person.refused('publish', 'post.create', { ...examplePost })).toMatchObject({
    code: 'MOVED',
    moved: { appid },
  });
  expect(await person.do('browse', 'status')).toMatchObject({
    role: 'standby',
    epoch: 2,
    serving: { appid },
  });
});

test('promoting who serves changes nothing but the door', async () => {
  await promote(cloud, 'standby');
  const before = [roles(), promotions('standby')];
  const report = await promote(cloud, 'standby', { door: 'h5' });
  expect(steps(report)).toEqual(['role', 'door']);
  expect([roles(), promotions('standby')]).toEqual(before);
  expect(await door('standby')).toMatchObject({ epoch: 2, serve: 'h5' });
  await promote(cloud, 'standby');
  expect(await door('standby')).toMatchObject({ serve: 'h5' });
  await promote(cloud, 'standby', { door: 'app' });
  expect(await door('standby')).toMatchObject({ serve: 'standby' });
});

test('failback is the same the other way round', async () => {
  await promote(cloud, 'standby');
  const visitor = await there.person('failback');
  const { post: written } = await post(visitor);
  const report = await promote(cloud, 'primary');
  expect(steps(report)).toEqual(['epoch', 'yield', 'final', 'role', 'door']);
  expect(report.notTaken).toBe(0);
  expect(roles()).toEqual(['primary 3', 'standby 3']);
  expect(cloud.read('posts', { _id: written.postId })).toHaveLength(1);
  expect(await door('primary')).toMatchObject({ epoch: 3, serve: 'primary' });
  expect((await visitor.refused('publish', 'post.create', { ...examplePost })).code).toBe('MOVED');
  await post();
});

test('a primary that is cut off serves on until it hears, then says MOVED, and nothing it took is lost', async () => {
  partition();
  const { post: unshipped } = await post();
  const report = await promote(cloud, 'standby');
  expect(steps(report)).toEqual(['epoch', 'yield not done', 'role', 'door']);
  expect(report.notTaken).toBeNull();
  expect(roles()).toEqual(['primary 1', 'primary 2']);
  const { post: late } = await post();
  cloud.setFaults([]);
  await cloud.runTimer('backup');
  expect(roles()).toEqual(['standby 2', 'primary 2']);
  expect((await person.refused('publish', 'post.create', { ...examplePost })).code).toBe('MOVED');
  await cloud.runTimer('backup');
  for (const { postId } of [unshipped, late]) expect(there.read('posts', { _id: postId })).toHaveLength(1);
});

test('it hears from the new primary just as well', async () => {
  cutOff();
  await promote(cloud, 'standby', { final: false });
  cloud.suspend('primary', false);
  await cloud.runTimer('backup', 'standby');
  expect(roles()).toEqual(['standby 2', 'primary 2']);
});

test('without a word to the other side when it is known not to answer', async () => {
  const report = await promote(cloud, 'standby', { final: false });
  expect(steps(report)).toEqual(['epoch', 'role', 'door']);
  expect(report.status.role).toBe('primary');
});

test('a primary that hangs does not keep people waiting', async () => {
  cloud.setFaults([
    { target: { server: 'invokecloudfunction' }, env: 'primary', effect: 'delay', ms: 60_000 },
  ]);
  const start = performance.now();
  const report = await promote(cloud, 'standby');
  expect(performance.now() - start).toBeLessThan(25_000);
  expect(report.status.role).toBe('primary');
});

test('an answer that is lost is asked for again', async () => {
  cloud.setFaults([
    { target: { server: 'invokecloudfunction' }, env: 'primary', effect: 'drop', when: 'after', count: 1 },
  ]);
  expect(steps(await promote(cloud, 'standby'))).toEqual(['epoch', 'yield', 'final', 'role', 'door']);
});

test('a door that cannot be told stops nothing, and is told by the next run of backup', async () => {
  const { storage } = cloud.environment('standby');
  const put = storage.put.bind(storage);
  storage.put = () => {
    throw new Error('no room');
  };
  const report = await promote(cloud, 'standby').finally(() => {
    storage.put = put;
  });
  expect(steps(report).at(-1)).toBe('door not done');
  expect(report.status).toMatchObject({ role: 'primary', door: { epoch: 2, serve: 'standby' } });
  expect(report.status.door?.error).not.toBeNull();
  await cloud.runTimer('backup', 'standby');
  expect(await door('standby')).toMatchObject({ epoch: 2, serve: 'standby' });
  expect((await status(cloud, 'standby')).door?.error).toBeNull();
});

test('both promoted at once: one serves', async () => {
  await promote(cloud, 'standby');
  await Promise.allSettled([promote(cloud, 'primary'), promote(cloud, 'standby')]);
  await cloud.runTimer('backup');
  await cloud.runTimer('backup', 'standby');
  expect(roles()).toEqual(['primary 3', 'standby 3']);
});

/** Every kind of call that promoting makes, in either environment, and how many of it are tried. */
const cuts: [FaultRuleInput['target'], EnvironmentName, number][] = [
  [{ database: 'modifyDocument', collection: 'standby_state' }, 'standby', 4],
  [{ database: 'insertDocument', collection: 'standby_state' }, 'standby', 2],
  [{ database: 'getDocument', collection: 'standby_state' }, 'standby', 8],
  [{ database: 'startTransaction' }, 'standby', 1],
  [{ database: 'commitTransaction' }, 'standby', 1],
  [{ database: 'modifyDocument', collection: 'standby_state' }, 'primary', 2],
  [{ server: 'invokecloudfunction' }, 'primary', 3],
];

test.each(
  cuts.flatMap(([target, env, times]) =>
    (['before', 'after'] as const).map(
      (when) => [`${when} ${Object.values(target).join(' ')} in ${env}`, target, env, times, when] as const,
    ),
  ),
)('cut off %s, promoting again ends with the standby serving', async (_, target, env, times, when) => {
  for (let after = 0; after < times; after += 1) {
    for (const one of both) await forget(one);
    const before = promotions('standby');
    cloud.setFaults([{ target, env, effect: 'drop', when, count: 1, after }]);
    await sendTakeover(cloud, 'standby', { action: 'promote' }).catch(() => undefined);
    expect(roles()).not.toEqual(['primary 2', 'primary 2']);
    cloud.setFaults([]);
    expect((await promote(cloud, 'standby')).status).toMatchObject({
      role: 'primary',
      epoch: 2,
      promoting: null,
    });
    await cloud.runTimer('backup', 'standby');
    expect(roles()).toEqual(['standby 2', 'primary 2']);
    expect(promotions('standby')).toBe(before + 1);
  }
});

test('to stop serving takes somebody else who serves, or force', async () => {
  expect(await sendTakeover(cloud, 'primary', { action: 'demote' })).toMatchObject({
    ok: false,
    error: { code: 'CONFLICT' },
  });
  expect(roles()).toEqual(['primary 1', 'standby 1']);
  await demote(cloud, 'primary', { force: true });
  expect(roles()).toEqual(['standby 1', 'standby 1']);
  expect((await person.refused('publish', 'post.create', { ...examplePost })).code).toBe('MOVED');
  expect(cloud.read('log').some(({ action }) => action === 'role.demoted')).toBe(true);
  await promote(cloud, 'primary');
  expect(roles()).toEqual(['primary 3', 'standby 3']);
});

test('a primary that has not heard yet stops when it is told to look', async () => {
  cutOff();
  await promote(cloud, 'standby', { final: false });
  cloud.suspend('primary', false);
  expect(steps(await demote(cloud, 'primary'))).toEqual(['ask', 'role']);
  expect(roles()).toEqual(['standby 2', 'primary 2']);
});
