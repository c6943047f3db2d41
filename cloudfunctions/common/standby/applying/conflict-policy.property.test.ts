import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../shipped';
import { resolve } from './conflict-policy';
import { decide, type Local } from './decide';
import type { Version } from './policies/version';
import { collections, pairOf } from './testing/versions';

const runs = { numRuns: 300 };
const digest = (version: Version) => digestOf(version);

interface Message {
  version: Version;
  /** How many messages of the receiver the sender had applied when it wrote this. */
  applied: number;
}

/** Two environments with one document, and what is on its way between them. */
class Two {
  readonly #local: [Local, Local];
  readonly #ways: [Message[], Message[]] = [[], []];
  readonly #sent: [number, number] = [0, 0];
  readonly #applied: [number, number] = [0, 0];

  constructor(
    readonly collection: string,
    /** The first is of the side that serves. */
    [serving, other]: readonly [Version, Version],
  ) {
    this.#local = [
      { version: serving, changed: true, due: true },
      { version: other, changed: true, due: true },
    ];
  }

  /** A side sends what the other one does not have, unless it still waits for an answer. */
  send(side: 0 | 1): void {
    const { version, due } = this.#local[side];
    if (!due || this.#ways[side].length > 0) return;
    this.#sent[side] += 1;
    this.#ways[side].push({ version, applied: this.#applied[side] });
  }

  /** What a side has sent arrives, and the side hears of it at once. */
  deliver(side: 0 | 1): void {
    const to = side === 0 ? 1 : 0;
    const message = this.#ways[side].shift();
    if (!message) return;
    const { due, version: mine } = this.#local[to];
    const changed = due || this.#sent[to] > message.applied;
    const decision = decide(this.collection, message.version, { version: mine, changed, due }, to === 0);
    const { write, version, mark } = decision;
    if (write !== 'nothing') this.#local[to] = { version, changed: mark, due: mark };
    this.#applied[to] += 1;
    if (digest(this.#local[side].version) === digest(message.version)) this.#local[side].due = false;
  }

  get isQuiet(): boolean {
    return this.#local.every(({ due }) => !due) && this.#ways.every(({ length }) => length === 0);
  }

  get versions(): [string, string] {
    return [digest(this.#local[0].version), digest(this.#local[1].version)];
  }
}

describe.each(collections)('%s', (collection) => {
  test('what stands is the same again when it meets one of the two', () => {
    fc.assert(
      fc.property(pairOf(collection), ([serving, other]) => {
        const { stands } = resolve(collection, { serving, other });
        const again = [
          { serving: stands, other },
          { serving, other: stands },
          { serving: stands, other: stands },
        ].map((pair) => digest(resolve(collection, pair).stands));
        expect(again).toEqual([digest(stands), digest(stands), digest(stands)]);
      }),
      runs,
    );
  });

  test('both sides come to the same, whatever arrives first, and then it is quiet', () => {
    fc.assert(
      fc.property(
        pairOf(collection),
        fc.array(fc.tuple(fc.boolean(), fc.constantFrom<0 | 1>(0, 1)), { maxLength: 12 }),
        (versions, moves) => {
          const two = new Two(collection, versions);
          for (const [sends, side] of moves) {
            if (sends) two.send(side);
            else two.deliver(side);
          }
          for (let round = 0; round < 4 && !two.isQuiet; round += 1) {
            for (const side of [0, 1] as const) {
              two.send(side);
              two.deliver(side);
            }
          }
          expect(two.isQuiet).toBe(true);
          const [here, there] = two.versions;
          expect(here).toBe(there);
        },
      ),
      runs,
    );
  });
});
