import { createHash } from 'node:crypto';
import type { CollectionKey, DocumentOf } from '../..';
import { environmentIdentity } from '../../../emulator/people/environments';
import { PastTill } from '../../../emulator/wechatpay/testing/past-till';
import { findPerson, knownPeople } from '../../../emulator/people/people';
import type { Documents } from '../documents';
import type { SeedTarget } from '../target';

const { appid, envId } = environmentIdentity('primary');

/** A target that is the local cloud's primary environment in all but its rooms: nothing is kept. */
export function blankTarget(now: number): SeedTarget & { wechatpay: PastTill } {
  return {
    database: { load: () => undefined },
    storage: { put: (path) => `cloud://${envId}.bucket/${path}` },
    now,
    people: knownPeople.map((name) => findPerson(name, appid)),
    appid,
    envId,
    phones: { seal: (number) => `s1.${number}`, lookup: (number) => `lookup ${number}` },
    wechatpay: new PastTill(now),
    ship: () => Promise.resolve(),
  };
}

/** Documents read whole. */
export type Drawn = { [K in CollectionKey]: DocumentOf<K>[] };

/** Reads every document once. */
export function readAll(documents: Documents): Drawn {
  return Object.fromEntries(
    Object.entries(documents).map(([key, rows]) => [key, Array.from(rows as Iterable<unknown>)]),
  ) as unknown as Drawn;
}

export function digest(drawn: unknown): string {
  return createHash('sha256').update(JSON.stringify(drawn)).digest('hex');
}
