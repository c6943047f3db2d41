import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  openAnswer,
  sealMessage,
  type Envelope,
  type Header,
  type SealedAnswer,
} from '../../cloudfunctions/common/standby/link/envelope';
import { messageKinds, reply } from '../../cloudfunctions/common/standby/link/messages';
import { batchDigest } from '../../cloudfunctions/common/standby/shipping/head';
import { collections } from '../../database';
import { environmentIdentity } from '../../emulator/people/environments';
import { plays } from '../integration/support/plays';
import { startProjectCloud, type ProjectCloud } from '../integration/support/project-cloud';

// What arrives at `ingest` of the standby: from the primary, and from whoever else can make it run.

const [primary, standby] = [environmentIdentity('primary').envId, environmentIdentity('standby').envId];
const header: Header = { from: primary, to: standby, epoch: 1, role: 'primary', kind: 'batch' };

let cloud: ProjectCloud;
let key: Buffer;
beforeAll(async () => {
  cloud = await startProjectCloud();
  const variables = cloud.environment('standby').functions.find('ingest')?.envVariables;
  key = Buffer.from(variables?.['LIFEBOAT_LINK_KEY'] ?? '', 'base64');
  // Both have heard of each other.
  await send(await sealMessage({ ...header, kind: 'hello' }, { left: 0, oldest: null, at: 0 }, key));
});
afterAll(() => cloud.dispose());

/** All there is in the standby's database, as text. */
function everything(): string {
  const { database } = cloud.environment('standby');
  return JSON.stringify(collections.map(({ name }) => [name, database.read(name, {})]));
}

async function send(event: unknown): Promise<{ ok: boolean; data?: SealedAnswer; error?: { code: string } }> {
  const call = { function: 'ingest', event, source: 'server', caller: null } as const;
  return JSON.parse(await cloud.environment('standby').functions.invoke(call)) as Awaited<
    ReturnType<typeof send>
  >;
}

/** Why the last message was refused, as the log has it. */
function why(): unknown {
  const [last] = cloud.environment('standby').invocations.list('ingest');
  const lines = (last?.logs ?? []).map(({ text }) => JSON.parse(text) as { event: string; why?: string });
  return lines.find(({ event }) => event === 'ingest.refused')?.why;
}

let count = 0;
/** A batch that would make somebody an admin. */
function batch() {
  const document = { _id: `u_${(count += 1)}`, role: 'admin' };
  const entries = [{ collection: 'operators', id: document._id, document }];
  return {
    number: 1,
    previous: null,
    digest: batchDigest(null, entries),
    entries,
    applied: 0,
    appliedDigest: null,
    left: 0,
    oldest: null,
    at: 0,
  };
}

let good: Envelope;
beforeEach(async () => {
  good = await sealMessage(header, batch(), key);
});

async function expectRefused(event: unknown, reason: string): Promise<void> {
  const before = everything();
  expect(await send(event)).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
  expect(why()).toBe(reason);
  expect(everything()).toBe(before);
}

describe('is refused, and changes nothing:', () => {
  test.each([undefined, null, 7, 'batch', [], {}, { action: 'batch' }, { httpMethod: 'POST', body: '{}' }])(
    '%j',
    (event) => expectRefused(event, 'form'),
  );

  test('a message signed with another key', async () => {
    await expectRefused(await sealMessage(header, batch(), randomBytes(32)), 'signature');
  });

  test.each<[keyof Header, Partial<Header>]>([
    ['epoch', { epoch: 2 }],
    ['role', { role: 'standby' }],
    ['kind', { kind: 'hello' }],
    ['from', { from: standby }],
    ['to', { to: primary }],
  ])('one whose %s was changed on its way', async (_, change) => {
    await expectRefused({ ...good, ...change }, 'signature');
  });

  test('one whose body was changed on its way', async () => {
    const body = gzipSync(JSON.stringify(batch())).toString('base64');
    await expectRefused({ ...good, body }, 'signature');
  });

  test('one without a signature, and one with another’s', async () => {
    await expectRefused({ ...good, signature: '' }, 'signature');
    const { signature } = await sealMessage({ ...header, kind: 'hello' }, batch(), key);
    await expectRefused({ ...good, signature }, 'signature');
  });

  test('one that is not from the other environment, or not for this one', async () => {
    await expectRefused(await sealMessage({ ...header, from: 'elsewhere' }, batch(), key), 'sender');
    await expectRefused(await sealMessage({ ...header, from: standby }, batch(), key), 'sender');
    await expectRefused(await sealMessage({ ...header, to: primary }, batch(), key), 'receiver');
  });

  test('one that unpacks to more than any batch has', async () => {
    const bomb = { ...batch(), entries: 'x'.repeat(40 * 1024 * 1024) };
    await expectRefused(await sealMessage(header, bomb, key), 'form');
  });

  test.each(messageKinds.filter((kind) => kind !== 'hello'))(
    '%s with contents of another form',
    async (kind) => {
      for (const content of [null, [], { extra: 1 }]) {
        await expectRefused(await sealMessage({ ...header, kind }, content, key), 'content');
      }
    },
  );

  test('whatever is put in place of any part of it', async () => {
    const parts = Object.keys(good) as (keyof Envelope)[];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...parts), fc.jsonValue(), async (part, value) => {
        fc.pre(JSON.stringify(value) !== JSON.stringify(good[part]));
        const before = everything();
        expect(await send({ ...good, [part]: value })).toMatchObject({ ok: false });
        expect(everything()).toBe(before);
      }),
      plays(40),
    );
  });

  test('the right message from a client, who does not even get there', async () => {
    const before = everything();
    for (const as of ['lin', undefined]) {
      await expect(cloud.call('ingest', good, { env: 'standby', ...(as && { as }) })).rejects.toThrow();
    }
    expect(everything()).toBe(before);
  });

  test('the right message with an identity, should the platform’s rule be missing', async () => {
    const { people, functions } = cloud.environment('standby');
    const [caller = null] = people.list();
    const before = everything();
    const call = { function: 'ingest', event: good, source: 'function', caller } as const;
    expect(JSON.parse(await functions.invoke(call))).toMatchObject({ error: { code: 'FORBIDDEN' } });
    expect(why()).toBe('client');
    expect(everything()).toBe(before);
  });
});

test('the right message is taken once; again, and after a takeover, it changes nothing', async () => {
  const { data } = await send(good);
  const opened = reply.parse(await openAnswer(data, good.signature, key));
  expect(opened).toMatchObject({ outcome: 'done', data: { result: 'applied' } });
  const { database } = cloud.environment('standby');
  expect(database.read('operators', {})).toHaveLength(1);

  const operators = () => JSON.stringify(database.read('operators', {}));
  const before = operators();
  const again = await send(good);
  expect(reply.parse(await openAnswer(again.data, good.signature, key))).toMatchObject({
    data: { result: 'before' },
  });
  expect(operators()).toBe(before);

  const promote = { action: 'promote', final: false };
  await cloud
    .environment('standby')
    .functions.invoke({ function: 'takeover', event: promote, source: 'console', caller: null });
  const late = await sealMessage(header, { ...batch(), number: 2 }, key);
  const answer = await send(late);
  expect(reply.parse(await openAnswer(answer.data, late.signature, key))).toMatchObject({
    outcome: 'stale',
    state: { epoch: 2, role: 'primary' },
  });
  expect(operators()).toBe(before);
});

test('an answer is believed only as an answer to that very question', async () => {
  const one = await sealMessage(
    { ...header, kind: 'hello', epoch: 1 },
    { left: 0, oldest: null, at: 0 },
    key,
  );
  const other = await sealMessage(
    { ...header, kind: 'hello', epoch: 1 },
    { left: 1, oldest: null, at: 0 },
    key,
  );
  const answer = (await send(one)).data;
  expect(await openAnswer(answer, one.signature, key)).not.toBeNull();
  expect(await openAnswer(answer, other.signature, key)).toBeNull();
  expect(await openAnswer(answer, one.signature, randomBytes(32))).toBeNull();
});
