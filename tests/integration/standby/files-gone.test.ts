import { afterAll, beforeAll, expect, test } from 'vitest';
import { collections, schema } from '../../../database';
import { useEverything } from '../support/everything';
import { Files, useLinkKey } from '../support/files';
import { Place } from '../support/moved';
import { startProjectCloud, type ProjectCloud } from '../support/project-cloud';

const day = 86_400_000;
let cloud: ProjectCloud;
let files: Files;
beforeAll(async () => {
  useLinkKey();
  cloud = await startProjectCloud();
  files = new Files(cloud);
});
afterAll(() => cloud.dispose());

/** Runs `backup` of the primary until it has nothing more to do. */
async function ship(): Promise<void> {
  for (let run = 0; run < 10; run++) {
    await cloud.runTimer('backup');
    const [state] = new Place(cloud, 'primary').read('standbyState', { _id: 'shipping' });
    if ((state as { left: number }).left === 0) return;
  }
  throw new Error('there is always more to ship');
}

/** All of an environment that mentions one of these texts. */
function mentioned(env: 'primary' | 'standby', ...texts: string[]): string[] {
  const { database } = cloud.environment(env);
  return collections.flatMap(({ name }) =>
    database
      .read(name, {})
      .map((document) => JSON.stringify(document))
      .filter((document) => texts.some((text) => document.includes(text)))
      .map((document) => `${name} ${document.slice(0, 200)}`),
  );
}

test('a person who is deleted here is gone there, words, number and pictures', async () => {
  const other = await cloud.person();
  const { person, secret, phone } = await useEverything(cloud, other);
  await ship();
  const folder = `uploads/${person.userId}/`;
  const stored = (env: 'primary' | 'standby') => files.paths(env).filter((path) => path.startsWith(folder));
  expect(stored('primary').length).toBeGreaterThan(3);
  const used = cloud
    .read('uploads', { userId: person.userId })
    .map(({ fileID }) => fileID.split('/uploads/')[1]);
  expect(stored('standby')).toEqual(used.map((end) => `uploads/${end}`).toSorted());
  expect(mentioned('standby', secret).length).toBeGreaterThan(5);
  for (const env of ['primary', 'standby'] as const) expect(mentioned(env, phone)).toEqual([]);
  const number = { _id: person.userId };
  expect(new Place(cloud, 'standby').read('phones', number)).toEqual(cloud.read('phones', number));

  await person.do('register', 'account.delete', {});
  cloud.clock.advance(8 * day);
  await cloud.runTimer('sweep');
  expect(cloud.read('users', { _id: person.userId })[0]).toMatchObject({ state: 'deleted', deleteAt: null });
  expect(stored('primary')).toEqual([]);
  await ship();
  expect(stored('standby')).toEqual([]);
  expect(new Place(cloud, 'standby').read('phones', { _id: person.userId })).toEqual([]);
  const { openid, unionid } = cloud.environment('primary').people.find(person.name!);
  const texts = [secret, openid, unionid, folder];
  expect(mentioned('standby', ...texts)).toEqual([]);
  // For some days this side knows by their ids what it has sent.
  const left = mentioned('primary', ...texts).filter((found) => !found.startsWith(schema.batches.name));
  expect(left).toEqual([]);
  cloud.clock.advance(15 * day);
  await other.do('register', 'session');
  await ship();
  expect(mentioned('primary', ...texts)).toEqual([]);
}, 120_000);
