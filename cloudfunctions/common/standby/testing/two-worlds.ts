import { schema } from '../../../../database';
import { day } from '../../kernel/clock';
import { command, db, transaction } from '../../kernel/database';
import type { Collection } from '../../kernel/database/collection';
import { applyBatch } from '../applying/apply-batch';
import type { Link } from '../link/config';
import type { MessageKind, MessageOf } from '../link/messages';
import { PeerError, type PeerAnswer } from '../link/peer';
import { learnOfPeer } from '../roles/learn';
import { digestOf } from '../shipped';
import { shipChanges } from '../shipping/ship-changes';
import { readReceived } from '../shipping/head';
import { readRole } from '../../kernel/role';
import type { Document } from './fake-database';
import { environments, other, type Fault, type Name, type World } from './world';

export const link: Link = { environment: '', appid: 'wx', secret: '', key: Buffer.alloc(0), apiUrl: '' };

interface Heard {
  to: Name;
  epoch: number;
  role: 'primary' | 'standby';
  kind: MessageKind;
  content: unknown;
}

/** A document that remembers every write to it. */
interface Note {
  _id: string;
  tags: string[];
}

const notes = db.posts as unknown as Collection<Note>;

export const noteIds = ['a', 'b', 'c', 'd', 'e'] as const;

export const operations = [
  'insert',
  'put',
  'update',
  'updateWhere',
  'remove',
  'transaction',
  'by hand',
] as const;

/** A write that somebody makes. */
export interface Writing {
  env: Name;
  /** Turns for which it waits before it begins. */
  delay: number;
  operation: (typeof operations)[number];
  ids: readonly string[];
  fault: Fault | null;
}

/** A run of `backup`, and what goes wrong in it and in what it calls. */
export interface Running {
  env: Name;
  delay: number;
  fault: Fault | null;
  theirFault: Fault | null;
  /** Of messages, counted from 0: on the way there, or the answer. */
  lost: { message: number; when: 'before' | 'after' } | null;
}

/** What happens in two environments that speak with each other. */
export class TwoWorlds {
  readonly #heard: Heard[] = [];
  readonly #written = new Map<string, Set<string>>();
  readonly #gone = new Map<string, Set<string>>();
  #count = 0;
  #runs = new Map<Name, Running>();

  constructor(readonly world: World) {
    for (const env of environments) this.#setRole(env, env, 1);
  }

  /** Stands for WeChat, between both. */
  async call<K extends MessageKind>(
    { role, epoch }: { role: Heard['role']; epoch: number },
    kind: K,
    content: MessageOf<K>,
  ): Promise<PeerAnswer<K>> {
    const { world } = this;
    const to = other(world.env);
    const heard: Heard = { to, epoch, role, kind, content: JSON.parse(JSON.stringify(content)) as unknown };
    this.#heard.push(heard);
    await world.turn();
    const run = this.#runs.get(world.env);
    const lost = run?.lost && run.lost.message-- === 0 ? run.lost.when : null;
    if (lost === 'before') throw new PeerError('unreachable', 'lost');
    const fault = run?.theirFault ?? null;
    if (run) run.theirFault = null;
    const answer = await world
      .in(to, () => this.#hear(heard), fault)
      .catch(() => {
        throw new PeerError('unreachable', 'died');
      });
    await world.turn();
    if (lost === 'after') throw new PeerError('unreachable', 'lost');
    await learnOfPeer({ ...answer.state, appid: 'wx' });
    if (answer.stale) throw new PeerError('stale', 'stale');
    return answer as unknown as PeerAnswer<K>;
  }

  async #hear({ to, epoch, role: theirs, kind, content }: Heard) {
    const role = await learnOfPeer({ environment: other(to), appid: 'wx', epoch, role: theirs });
    const stale = epoch < role.epoch || (theirs === 'primary' && role.role === 'primary');
    const received = { now: this.world.time, environment: to, role, link };
    const data = stale || kind !== 'batch' ? {} : await applyBatch(content as MessageOf<'batch'>, received);
    const [now, head] = [await readRole(), await readReceived()];
    const state = {
      environment: to,
      epoch: now.epoch,
      role: now.role,
      applied: head.number,
      digest: head.digest,
    };
    return { stale, state, data };
  }

  ship(running: Running): () => Promise<unknown> {
    return async () => {
      await this.#wait(running.delay);
      this.#runs.set(running.env, structuredClone(running));
      return this.world.in(running.env, () => shipChanges(0, Infinity), running.fault);
    };
  }

  /** Something that was said before is said again. */
  repeat(nth: number): () => Promise<unknown> {
    return async () => {
      const heard = this.#heard[nth % Math.max(1, this.#heard.length)];
      if (heard) await this.world.in(heard.to, () => this.#hear(heard));
    };
  }

  write({ env, delay, operation, ids, fault }: Writing): () => Promise<unknown> {
    return async () => {
      await this.#wait(delay);
      return this.world.in(env, () => this.#write(env, operation, ids), fault);
    };
  }

  async #wait(turns: number): Promise<void> {
    for (let turn = 0; turn < turns; turn += 1) await this.world.turn();
  }

  async #write(env: Name, operation: Writing['operation'], ids: readonly string[]): Promise<void> {
    const [id = ''] = ids;
    const tag = `${operation} ${(this.#count += 1)}`;
    const push = { tags: command.push({ each: [tag] }) };
    const written = (...all: string[]) => {
      for (const one of all) this.#written.set(one, (this.#written.get(one) ?? new Set()).add(tag));
    };
    switch (operation) {
      case 'insert':
        if (await notes.insert({ _id: id, tags: [tag] })) written(id);
        return;
      case 'put':
        await this.#taking(env, id, () => notes.put({ _id: id, tags: [tag] }));
        {
          written(id);
          return;
        }
      case 'update':
        if (await notes.update(id, push)) written(id);
        return;
      case 'updateWhere':
        if ((await notes.updateWhere({ _id: command.in(ids) }, push)) === ids.length) written(...ids);
        return;
      case 'remove':
        return this.#taking(env, id, () => notes.remove(id));
      case 'transaction':
        return this.#writeTogether(env, ids, tag, written);
      case 'by hand': {
        const all = this.world.contents[env].get('posts') ?? new Map<string, Document>();
        this.world.contents[env].set('posts', all);
        for (const one of noteIds) {
          if (all.has(one)) continue;
          all.set(one, { _id: one, tags: [tag] });
          written(one);
        }
        return;
      }
    }
  }

  /** Removes the first, and writes the others. */
  async #writeTogether(env: Name, ids: readonly string[], tag: string, written: (...all: string[]) => void) {
    const [first = '', ...rest] = ids;
    await this.#taking(env, first, () =>
      transaction(async (t) => {
        await t.doc('posts', first).remove();
        for (const id of rest) {
          const note = (await t.doc('posts', id).get()) as unknown as Note | undefined;
          await t.doc('posts', id).set({ tags: [...(note?.tags ?? []), tag] } as never);
        }
      }),
    );
    written(...rest);
  }

  /** What is written of a document may go with what is about to happen, at any moment until it has happened. */
  async #taking(env: Name, id: string, work: () => Promise<unknown>): Promise<void> {
    const gone = this.#gone.get(id) ?? new Set();
    this.#gone.set(id, gone);
    const note = () => {
      for (const tag of [...(this.#written.get(id) ?? []), ...this.#tagsOf(env, id)]) gone.add(tag);
    };
    note();
    await work().finally(note);
  }

  #tagsOf(env: Name, id: string): string[] {
    return (this.world.contents[env].get('posts')?.get(id) as Note | undefined)?.tags ?? [];
  }

  /** One of them takes over, and the other one has not heard of it. */
  promote(env: Name): void {
    const epochs = environments.map((name) => Number(this.#role(name)?.['epoch'] ?? 1));
    const highest = Math.max(...epochs);
    const epoch = highest + (highest % 2 === (env === 'primary' ? 1 : 0) ? 2 : 1);
    this.#setRole(env, 'primary', epoch);
  }

  #setRole(env: Name, role: Name, epoch: number): void {
    const document = { _id: 'role', role, epoch, since: 0, promoting: null, serving: null };
    const states = this.world.contents[env].get(schema.standbyState.name) ?? new Map<string, Document>();
    this.world.contents[env].set(schema.standbyState.name, states.set('role', document));
  }

  #role(env: Name): Document | undefined {
    return this.world.contents[env].get(schema.standbyState.name)?.get('role');
  }

  /** Both ship until nothing is left; gives what is not as it must be then. */
  async end(): Promise<string[]> {
    const nothing = { delay: 0, fault: null, theirFault: null, lost: null };
    // Removals that were announced and then cut off are given up by then.
    this.world.time += 2 * day;
    const isQuiet = () => environments.every((env) => this.#left(env).length === 0);
    for (let round = 0; round < 15; round += 1) {
      for (const env of environments) await this.world.together([this.ship({ env, ...nothing })]);
      if (isQuiet() && round > 1) break;
    }
    return [...environments.flatMap((env) => this.#left(env)), ...this.#differences(), ...this.#lost()];
  }

  #left(env: Name): string[] {
    const marked = ['posts', 'conflicts', 'tombstones'].flatMap((name) =>
      this.world.documents(env, name).filter(({ _change }) => _change !== ''),
    );
    return marked.map(({ _id }) => `${env}: ${_id} is marked`);
  }

  #differences(): string[] {
    return ['posts', 'conflicts'].flatMap((name) => {
      const [here, there] = environments.map(
        (env) =>
          new Map(this.world.documents(env, name).map((one) => [one._id, digestOf({ ...one, _change: '' })])),
      );
      const ids = new Set([...(here?.keys() ?? []), ...(there?.keys() ?? [])]);
      return [...ids].filter((id) => here?.get(id) !== there?.get(id)).map((id) => `${id} differs`);
    });
  }

  /** What was written and is neither in its document nor in a conflict, nor went with a removal. */
  #lost(): string[] {
    const conflicts = this.world.documents('primary', 'conflicts');
    return [...this.#written].flatMap(([id, tags]) => {
      const kept = new Set([...this.#tagsOf('primary', id), ...(this.#gone.get(id) ?? [])]);
      for (const { documentId, lost } of conflicts) {
        if (documentId !== id || typeof lost !== 'string') continue;
        for (const tag of (JSON.parse(lost) as Note).tags) kept.add(tag);
      }
      return [...tags].filter((tag) => !kept.has(tag)).map((tag) => `${tag} of ${id} is lost`);
    });
  }
}
