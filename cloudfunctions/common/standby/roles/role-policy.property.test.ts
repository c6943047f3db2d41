import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Role, RoleState } from '../../../../database/collections/standby-state';
import {
  afterHearing,
  afterStopping,
  afterYielding,
  beginTakeover,
  endTakeover,
  isEpochOf,
  nextEpoch,
  servesIn,
  type PeerStanding,
} from './role-policy';

/**
 * Both environments, and a net between them that loses, repeats, delays and reorders. What is said is taken in as
 * `receive`, `callPeer`, `yield`, `promote` and `demote` do it; each step of a takeover may be its last.
 */
type Side = 0 | 1;
const other = (side: Side): Side => (side === 0 ? 1 : 0);
const homes: readonly [Role, Role] = ['primary', 'standby'];
const environments = ['one', 'two'] as const;

interface Message extends PeerStanding {
  to: Side;
  /** The epoch that is asked to be yielded to; null for anything else that is said. */
  yield: number | null;
}

class World {
  readonly sides: [RoleState, RoleState] = [initial(0), initial(1)];
  readonly net: Message[] = [];
  /** Who has ever served in an epoch. */
  readonly served = new Map<number, Set<Side>>([[1, new Set([0])]]);
  time = 1;

  /** What a side would say now. */
  say(from: Side, asked: number | null = null): Message {
    const { epoch, role } = this.sides[from];
    const standing = { environment: environments[from], appid: `wx${from}`, epoch, role };
    return { ...standing, to: other(from), yield: asked };
  }

  begin(side: Side): void {
    const mine = this.sides[side];
    if (mine.role === 'standby') this.write(side, beginTakeover(homes[side], mine));
  }

  /** Asks the other side to yield, as the takeover that was begun does. */
  ask(side: Side): void {
    const { role, promoting } = this.sides[side];
    if (role === 'standby' && promoting !== null) this.net.push(this.say(side, promoting));
  }

  end(side: Side): void {
    const mine = this.sides[side];
    const after = mine.promoting === null ? null : endTakeover(mine, mine.promoting, this.time);
    if (after) this.write(side, after);
  }

  stop(side: Side): void {
    const mine = this.sides[side];
    if (mine.role === 'primary') this.write(side, afterStopping(mine, this.time));
  }

  /** The receiver takes a message in; gives its answer, unless it refuses what it was sent. */
  deliver({ to, yield: asked, ...peer }: Message): Message {
    const heard = afterHearing(this.sides[to], peer, this.time);
    this.write(to, heard);
    const stale = peer.epoch < heard.epoch || (peer.role === 'primary' && heard.role === 'primary');
    if (asked !== null && !stale) {
      const { environment, appid } = peer;
      const after = afterYielding(homes[to], heard, { environment, appid, epoch: asked }, this.time);
      if (after) this.write(to, after);
    }
    return this.say(to);
  }

  write(side: Side, after: RoleState): void {
    this.time += 1;
    const before = this.sides[side];
    expect(after.epoch).toBeGreaterThanOrEqual(before.epoch);
    this.sides[side] = after;
    if (after.role !== 'primary') return;
    this.served.set(after.epoch, (this.served.get(after.epoch) ?? new Set()).add(side));
  }
}

function initial(side: Side): RoleState {
  return { _id: 'role', role: homes[side], epoch: 1, since: 0, promoting: null, serving: null };
}

const side = fc.constantFrom<Side>(0, 1);
/** What may happen; `at` picks a message that is under way. */
const event = fc.oneof(
  fc.record({ kind: fc.constantFrom('begin', 'ask', 'end'), side }),
  fc.record({ kind: fc.constant('promote'), side }),
  fc.record({ kind: fc.constant('say'), side }),
  fc.record({ kind: fc.constantFrom('deliver', 'repeat', 'lose'), side, at: fc.nat({ max: 20 }) }),
);
type Event = { kind: string; side: Side; at?: number };

function happen(world: World, { kind, side: who, at = 0 }: Event): void {
  const index = world.net.length === 0 ? 0 : at % world.net.length;
  const message = world.net[index];
  if (kind === 'begin') world.begin(who);
  else if (kind === 'ask') world.ask(who);
  else if (kind === 'end') world.end(who);
  else if (kind === 'stop') world.stop(who);
  else if (kind === 'say') world.net.push(world.say(who));
  else if (kind === 'promote') {
    world.begin(who);
    world.ask(who);
    world.end(who);
  } else if (message) {
    if (kind !== 'repeat') world.net.splice(index, 1);
    if (kind !== 'lose') world.net.push(world.deliver(message));
  }
}

function play(events: readonly Event[]): World {
  const world = new World();
  for (const one of events) happen(world, one);
  return world;
}

const story = fc.array(event, { maxLength: 60 });
/** The same, where operators also have a side stop by force, so that nobody may serve. */
const stop = fc.record({ kind: fc.constant('stop'), side });
const forced = fc.array(fc.oneof({ weight: 6, arbitrary: event }, stop), { maxLength: 60 });
const runs = { numRuns: 3000 };

test('nobody serves in an epoch in which the other side has served, or may', () => {
  fc.assert(
    fc.property(forced, (events) => {
      for (const [epoch, who] of play(events).served) {
        expect([...who]).toEqual([servesIn(epoch) === 'primary' ? 0 : 1]);
      }
    }),
    runs,
  );
});

test('once the net is whole and either has spoken, the one with the higher epoch serves alone', () => {
  fc.assert(
    fc.property(story, side, (events, first) => {
      const world = play(events);
      const serving = ([0, 1] as const).filter((one) => world.sides[one].role === 'primary');
      const highest = Math.max(...serving.map((one) => world.sides[one].epoch));
      const answer = world.deliver(world.say(first));
      world.deliver(answer);
      const now = ([0, 1] as const).filter((one) => world.sides[one].role === 'primary');
      expect(now.length).toBeLessThanOrEqual(1);
      expect(world.sides[0].epoch).toBe(world.sides[1].epoch);
      const begun = Math.max(world.sides[0].epoch, highest);
      // A takeover that was cut off after the other side had stopped leaves nobody, until it is gone on with.
      if (now.length === 0) expect(world.sides.some(({ promoting }) => promoting === begun)).toBe(true);
      for (const one of now) expect(world.sides[one].epoch).toBe(highest);
    }),
    runs,
  );
});

test('whatever was cut off, promoting again ends with that side serving alone', () => {
  fc.assert(
    fc.property(story, side, (events, who) => {
      const world = play(events);
      // As `promote` does it: what it hears may be of a higher epoch, and then it takes the next.
      for (let attempt = 0; attempt < 3 && world.sides[who].role !== 'primary'; attempt += 1) {
        world.begin(who);
        const { promoting } = world.sides[who];
        world.deliver(world.deliver(world.say(who, promoting)));
        world.end(who);
      }
      world.deliver(world.deliver(world.say(who)));
      const serving = world.sides.map(({ role }) => role === 'primary');
      const stays = world.sides[who].role === 'primary';
      expect(serving.filter(Boolean)).toHaveLength(1);
      if (stays) expect(world.sides[who].epoch).toBe(world.sides[other(who)].epoch);
    }),
    runs,
  );
});

test('whoever stopped by force serves again only in another epoch', () => {
  fc.assert(
    fc.property(forced, side, (events, who) => {
      const world = play(events);
      const before = world.sides[who];
      world.stop(who);
      world.begin(who);
      world.end(who);
      if (before.role === 'primary') expect(world.sides[who].epoch).toBeGreaterThan(before.epoch);
    }),
    runs,
  );
});

test('epochs of both sides differ by parity, and the next is always higher', () => {
  fc.assert(
    fc.property(fc.constantFrom(...homes), fc.integer({ min: 1, max: 1e6 }), (home, epoch) => {
      const next = nextEpoch(home, epoch);
      expect(next - epoch).toBeGreaterThanOrEqual(1);
      expect(next - epoch).toBeLessThanOrEqual(2);
      expect(isEpochOf(home, next)).toBe(true);
      expect(servesIn(next)).toBe(home);
    }),
  );
});
