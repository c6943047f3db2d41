import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../cloudfunctions/common/kernel/contract/answer';
import type { PostKind } from '../../database/collections/posts';
import { plays } from '../integration/support/plays';
import {
  startProjectCloud,
  type FunctionName,
  type ProjectCloud,
} from '../integration/support/project-cloud';
import { inputs } from './access/inputs';
import { roles, type Role } from './access/table';
import { World, type Stage } from './access/world';
import { dressing, type Dress } from './price/dress';
import { amountsOf, offersOf } from './price/leaks';
import { moreInputs } from './price/more-inputs';

// No answer to a client that may not show what virtual goods cost says it, whoever asks and whatever for.

const virtual: Dress = { kind: 'virtual', draft: null, factor: 2593 };
let dress = virtual;
let cloud: ProjectCloud;
let world: World;
beforeAll(async () => {
  cloud = await startProjectCloud();
  world = await World.create(dressing(cloud, () => dress));
  makeAgents();
});
afterAll(() => cloud.dispose());

/** Everybody with a session is an agent, so that their statements hold something. */
function makeAgents(): void {
  const now = cloud.clock.now();
  const account = { type: 'PERSONAL_OPENID', appid: 'wx5f3a90c1d27be846', state: 'active' } as const;
  cloud.load(
    'agents',
    cloud.read('users').map(({ _id }, n) => ({
      _id,
      code: `AGENT${String(n).padStart(3, '0')}`,
      account: `o${_id}`,
      ...account,
      failure: null,
      name: null,
      nextAt: null,
      tries: 0,
      createdAt: now,
      updatedAt: now,
    })),
  );
}

/** A person's own data as a file holds everything: see docs/architecture.md. */
const exempt = 'register account.export';
const events = { ...inputs, ...moreInputs };
const names = Object.keys(events);
const hidden = ['ios', 'mac', 'unknown', undefined, 'visionos'] as const;

/** What one action answers on a stage; null where the platform turns nobody away. */
async function ask(name: string, stage: Stage, platform: string | undefined): Promise<Answer | null> {
  const [functionName = '', action = ''] = name.split(/[ #]/);
  const event = { action, ...events[name]?.(stage), ...(platform === undefined ? {} : { platform }) };
  return stage.caller.send(functionName as FunctionName, event).catch(() => null);
}

describe.each(names.filter((name) => name !== exempt))('%s of virtual goods', (name) => {
  test.each<Role>(['nobody', 'user', 'author', 'support', 'admin'])(
    'answers %s without a price',
    async (role) => {
      dress = virtual;
      const answer = await ask(name, await world.stage(role), 'ios');
      expect(amountsOf(answer)).toEqual([]);
      expect(offersOf(answer)).toEqual([]);
    },
  );
});

test('the same answers elsewhere say it, so it would have been found', async () => {
  dress = virtual;
  const tell = async (name: string, role: Role) =>
    amountsOf(await ask(name, await world.stage(role), 'android')).length > 0;
  for (const name of ['browse home', 'browse post', 'browse user', 'browse search', 'browse mine'])
    expect([name, await tell(name, 'author')]).toEqual([name, true]);
  for (const name of ['pay order.get', 'pay order.list', 'pay agent.statement'])
    expect([name, await tell(name, 'author')]).toEqual([name, true]);
  for (const name of ['moderate subject', 'operate order.list', 'operate refund.list', 'operate share.list'])
    expect([name, await tell(name, 'admin')]).toEqual([name, true]);
  expect(offersOf(await ask('browse post#sale', await world.stage('user'), 'android'))).not.toEqual([]);
  expect(await ask('pay order.create#virtual', await world.stage('user'), 'android')).toMatchObject({
    ok: true,
  });
});

test('an order of virtual goods is refused there, and so is putting them on sale', async () => {
  dress = virtual;
  for (const platform of hidden) {
    for (const name of ['pay order.create#virtual', 'pay goods.set#virtual', 'pay order.prepay']) {
      const answer = await ask(name, await world.stage('author'), platform);
      expect([name, answer]).toMatchObject([name, { ok: false, error: { code: 'NOT_FOR_SALE' } }]);
    }
  }
});

/** All pages of somebody's export. */
async function exportOf({ caller }: Stage): Promise<unknown[]> {
  const pages = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const event = { action: 'account.export', platform: 'ios', ...(cursor && { cursor }) };
    const answer = (await caller.send('register', event)) as { data: { nextCursor: string | null } };
    pages.push(answer);
    cursor = answer.data.nextCursor;
  }
  return pages;
}

test('an export holds a person’s own prices all the same', async () => {
  dress = virtual;
  expect(amountsOf(await exportOf(await world.stage('author')))).not.toEqual([]);
});

const kinds = fc.constantFrom<PostKind>('info', 'goods', 'service', 'virtual');
const dresses = fc.record({
  kind: kinds,
  draft: fc.option(kinds),
  factor: fc.integer({ min: 400, max: 9000 }),
});

test('whatever there is, whoever asks, in whatever order: no amount of a virtual good, and no way to buy one', async () => {
  let asked = 0;
  await fc.assert(
    fc.asyncProperty(
      dresses,
      fc.constantFrom(...roles),
      fc.constantFrom(...hidden),
      fc.shuffledSubarray(
        names.filter((name) => name !== exempt),
        { minLength: 8, maxLength: 16 },
      ),
      async (chosen, role, platform, actions) => {
        dress = chosen;
        cloud.clock.advance(3_600_000);
        const stage = await world.stage(role);
        for (const name of actions) {
          const answer = await ask(name, stage, platform);
          asked += answer?.ok ? 1 : 0;
          expect([name, amountsOf(answer)]).toEqual([name, []]);
          if (chosen.kind === 'virtual') expect([name, offersOf(answer)]).toEqual([name, []]);
        }
      },
    ),
    plays(40),
  );
  expect(asked).toBeGreaterThan(100);
}, 180_000);
