import { setTimeout as pause } from 'node:timers/promises';
import { compareSides, leftMarked } from '../../../../scripts/drill/digests';
import { linkCut } from '../../../../scripts/drill/link';
import { demote, promote } from '../../../../scripts/drill/console';
import { collide, serving, standingOf } from '../../../../scripts/drill/roles';
import type { Conflict } from '../../../../database/collections/conflicts';
import { environmentNames, type EnvironmentName } from '../../../../emulator/people/environments';
import type { LocalCloud } from '../../../../emulator';
import { messagesLate, rulesFor } from './crashes';
import type { Crash, Scene, Step } from './steps';
import type { Write, Written } from './write';

/** More runs than it ever takes. */
const mostRuns = 40;

type WriteStep = Extract<Step, { do: 'write' }>;

/** One play on a cloud that is empty at first. Most of what is tried may fail: what counts is how it ends. */
export class Play {
  /** By document: what was acknowledged as written, and what went, or may have gone, with a removal. */
  readonly #written = new Map<string, Set<string>>();
  readonly #gone = new Map<string, Set<string>>();
  readonly #collisions: string[] = [];
  readonly #begun: number;
  #cut = false;
  #count = 0;

  constructor(private readonly cloud: LocalCloud) {
    this.#begun = cloud.clock.now();
    cloud.setFaults([]);
    for (const env of environmentNames) {
      const { database } = cloud.environment(env);
      database.clear();
      database.load('settings', [{ _id: 'standby', value: { archive: false }, updatedAt: 0, _change: '' }]);
      const there = ['a', 'b', 'c'].map((_id) => ({ _id, tags: [], stamp: '', _change: '' }));
      database.load('posts', there);
    }
  }

  /** Writes that were acknowledged, and documents that were changed on both sides. */
  get counts(): { written: number; conflicts: number } {
    const { database } = this.cloud.environment('primary');
    const written = [...this.#written.values()].reduce((sum, { size }) => sum + size, 0);
    return { written, conflicts: database.read('conflicts', {}).length };
  }

  /** Lets something happen, while something else goes wrong. */
  async take({ step, crash }: Scene): Promise<void> {
    this.#setFaults(crash, step.do === 'backup' ? step.late : 0);
    await this.#act(step);
    this.#setFaults(null);
    this.cloud.clock.advance(10);
    if (collide(this.cloud)) this.#collisions.push(`both serve in one epoch after ${JSON.stringify(step)}`);
  }

  /** `late` (ms): how long messages are on their way. */
  #setFaults(crash: Crash | null, late = 0): void {
    this.cloud.setFaults([
      ...(this.#cut ? linkCut() : []),
      ...(crash ? rulesFor(crash) : []),
      ...(late > 0 ? messagesLate(late) : []),
    ]);
  }

  async #act(step: Step): Promise<void> {
    switch (step.do) {
      case 'write':
        return this.#write(step);
      case 'backup': {
        const { env, meanwhile } = step;
        const runs = Array.from({ length: step.runs }, () => this.#backup(env));
        await Promise.all([...runs, meanwhile && pause(step.pause).then(() => this.#write(meanwhile))]);
        return;
      }
      case 'both':
        await Promise.all(environmentNames.map((env) => this.#backup(env)));
        return;
      case 'again':
        return this.#sendAgain(step.env, step.nth);
      case 'clock':
        this.cloud.clock.advance(step.seconds * 1000);
        return;
      case 'promote':
        await promote(this.cloud, step.env, step.final).catch(() => undefined);
        return;
      case 'split': {
        const other = environmentNames.find((env) => !serving(this.cloud).includes(env));
        this.#cut = true;
        this.#setFaults(null);
        if (other) await promote(this.cloud, other, false).catch(() => undefined);
        return;
      }
      case 'rivals':
        this.#cut = true;
        this.#setFaults(null);
        for (const env of serving(this.cloud)) await demote(this.cloud, env).catch(() => undefined);
        await Promise.all(
          environmentNames.map((env) => promote(this.cloud, env, false).catch(() => undefined)),
        );
        return;
      case 'link':
        this.#cut = step.cut;
    }
  }

  /** Where people are served: there only functions write. */
  async #write({ env, writes: wanted }: WriteStep): Promise<void> {
    if (standingOf(this.cloud, env).role !== 'primary') return;
    const writes: Write[] = wanted.map((one) => ({ ...one, tag: `${one.op}-${(this.#count += 1)}` }));
    const heard = await this.#call(env, 'writer', { writes }).catch(() => 'null');
    const results = JSON.parse(heard) as (Written | null)[] | null;
    for (const [n, { ids, op }] of writes.entries()) {
      const result = results?.[n];
      // Nobody was told; what was there may be gone.
      if (!result && op.startsWith('remove')) for (const id of ids) this.#mayBeGone(env, id);
      for (const id of result?.tagged ?? []) add(this.#written, id, [writes[n]?.tag ?? '']);
      for (const [id, tags] of Object.entries(result?.removed ?? {})) add(this.#gone, id, tags);
    }
  }

  #mayBeGone(env: EnvironmentName, id: string): void {
    for (const [, tags] of this.#tagsOf(env, [id])) add(this.#gone, id, tags);
    add(this.#gone, id, [...(this.#written.get(id) ?? [])]);
  }

  #tagsOf(env: EnvironmentName, ids: readonly string[]): [string, string[]][] {
    const query = { _id: { $in: [...ids] } };
    const rows = this.cloud.environment(env).database.read('posts', { query });
    return rows.map((row) => [String(row['_id']), row['tags'] as string[]]);
  }

  async #backup(env: EnvironmentName): Promise<number | null> {
    try {
      const answer = (await this.cloud.runTimer('backup', env)) as { data: { ship: { left: number } } };
      return answer.data.ship.left;
    } catch {
      return null;
    }
  }

  /** Something the other environment said before is said again, as it was. */
  async #sendAgain(env: EnvironmentName, nth: number): Promise<void> {
    const all = this.cloud.environment(env).invocations.list('ingest');
    const heard = all.filter(({ startedAt }) => startedAt >= this.#begun);
    const message = heard[nth % Math.max(1, heard.length)];
    if (!message || message.event.includes('characters more)')) return;
    await this.#call(env, 'ingest', JSON.parse(message.event)).catch(() => undefined);
  }

  #call(env: EnvironmentName, name: string, event: unknown): Promise<string> {
    const call = { function: name, event, source: 'console', caller: null } as const;
    return this.cloud.environment(env).functions.invoke(call);
  }

  /** Everything works again: both sides run until nothing is left; gives what is not as it must be then. */
  async end(): Promise<string[]> {
    this.#cut = false;
    this.#setFaults(null);
    let rounds = 0;
    for (; rounds < mostRuns; rounds += 1) {
      const left = [await this.#backup('primary'), await this.#backup('standby')];
      if (left.every((one) => one === 0)) break;
      this.cloud.clock.advance(1000);
    }
    // A takeover that was cut off between one side's stopping and the other's serving is run again by the operator.
    if (serving(this.cloud).length === 0) await promote(this.cloud, 'standby', true);
    for (let more = 0; more < 2; more += 1) for (const env of environmentNames) await this.#backup(env);
    return [
      ...(rounds === mostRuns ? ['something is left to ship for ever'] : []),
      ...compareSides(this.cloud).differences,
      ...environmentNames.flatMap((env) => leftMarked(this.cloud, env)),
      ...(serving(this.cloud).length === 1 ? [] : [`serving: ${serving(this.cloud).join(' and ')}`]),
      ...this.#collisions,
      ...this.#lost(),
    ];
  }

  /** Acknowledged writes that neither their document nor a conflict shows, and no removal took along. */
  #lost(): string[] {
    const { database } = this.cloud.environment('primary');
    const conflicts = database.read('conflicts', {}) as unknown as Conflict[];
    return [...this.#written].flatMap(([id, tags]) => {
      const kept = new Set(this.#gone.get(id));
      for (const [, there] of this.#tagsOf('primary', [id])) for (const tag of there) kept.add(tag);
      for (const { documentId, lost } of conflicts) {
        if (documentId !== id || lost === null) continue;
        for (const tag of (JSON.parse(lost) as { tags: string[] }).tags) kept.add(tag);
      }
      return [...tags].filter((tag) => !kept.has(tag)).map((tag) => `${tag} of ${id} is lost`);
    });
  }
}

function add(map: Map<string, Set<string>>, id: string, tags: readonly string[]): void {
  const set = map.get(id) ?? new Set<string>();
  for (const tag of tags) set.add(tag);
  map.set(id, set);
}
