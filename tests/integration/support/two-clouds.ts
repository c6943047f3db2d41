import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer } from '../../../cloudfunctions/common/kernel/contract/answer';
import { sealMessage, type SealedAnswer } from '../../../cloudfunctions/common/standby/link/envelope';
import type { MessageKind, MessageOf } from '../../../cloudfunctions/common/standby/link/messages';
import type { Shipped } from '../../../cloudfunctions/common/standby/shipping/ship-changes';
import { schema, type CollectionKey } from '../../../database';
import { startLocalCloud, type LocalCloud } from '../../../emulator';
import type { FaultRuleInput } from '../../../emulator/faults/rules';
import {
  environmentNames,
  otherEnvironment,
  type EnvironmentName,
} from '../../../emulator/people/environments';
import type { Secrets } from '../../../emulator/secrets/secrets';
import { buildFunctions } from '../../../scripts/build-functions';
import { compareSides, leftMarked } from '../../../scripts/drill/digests';
import type { Write } from '../standby/shipping/write';

const sourceDir = join(import.meta.dirname, '..', 'standby', 'shipping', 'functions');
/** More runs than it ever takes. */
const mostRuns = 20;

export type StoredDocument = { _id: string } & Record<string, unknown>;

/**
 * Both environments with nothing but what ships: `backup` that only ships, `ingest`, and a function that makes any write
 * of the kernel's.
 */
export class TwoClouds {
  private constructor(
    readonly cloud: LocalCloud,
    private readonly folder: string,
  ) {}

  static async start(): Promise<TwoClouds> {
    const folder = mkdtempSync(join(tmpdir(), 'two-clouds-'));
    const functionsDir = join(folder, 'functions');
    await buildFunctions({ sourceDir, outDir: functionsDir });
    const config = join(sourceDir, 'cloudbaserc.json');
    const options = { dataDir: join(folder, 'data'), functionsDir, config, timers: false };
    return new TwoClouds(await startLocalCloud(options), folder);
  }

  async dispose(): Promise<void> {
    await this.cloud.close();
    rmSync(this.folder, { recursive: true });
  }

  /** Empties both. */
  clear(): void {
    this.cloud.setFaults([]);
    for (const env of environmentNames) this.database(env).clear();
  }

  database(env: EnvironmentName) {
    return this.cloud.environment(env).database;
  }

  async call<T>(env: EnvironmentName, name: string, event: unknown): Promise<T> {
    const call = { function: name, event, source: 'console', caller: null } as const;
    return JSON.parse(await this.cloud.environment(env).functions.invoke(call)) as T;
  }

  /** Makes writes as functions make them; gives what each came to. */
  async write(env: EnvironmentName, ...writes: Write[]): Promise<unknown[]> {
    return (await this.call<{ results: unknown[] }>(env, 'writer', { writes })).results;
  }

  /** Has an environment ship what it has, for at most `patience` ms. Throws when it fails. */
  ship(env: EnvironmentName = 'primary', patience = 20_000): Promise<Shipped> {
    return this.call<Shipped>(env, 'backup', { patience });
  }

  /** The same, whether it fails or not. */
  async tryToShip(env: EnvironmentName = 'primary'): Promise<Shipped | null> {
    return this.ship(env).catch(() => null);
  }

  /** All documents of a collection as they are stored, with their marks. */
  stored(
    env: EnvironmentName,
    collection: CollectionKey,
    query: Record<string, unknown> = {},
  ): StoredDocument[] {
    return this.database(env).read(schema[collection].name, { query }) as StoredDocument[];
  }

  /** Puts documents there as they are, as a hand in the console would. */
  load(env: EnvironmentName, collection: CollectionKey, documents: readonly StoredDocument[]): void {
    this.database(env).load(schema[collection].name, documents);
  }

  /** Takes down all that an environment holds; what it gives sets it back to that. */
  remember(env: EnvironmentName): () => void {
    const database = this.database(env);
    const kept = database.collections().map(({ name }) => ({ name, documents: database.read(name, {}) }));
    return () => {
      database.clear();
      for (const { name, documents } of kept) database.load(name, documents);
    };
  }

  /** Removes all documents of a collection behind the functions' back. */
  async empty(env: EnvironmentName, collection: CollectionKey): Promise<void> {
    await this.database(env).handle('database.removeDocument', {
      collectionName: schema[collection].name,
      query: '{}',
      multi: true,
    });
  }

  /** Sets a rule for what goes wrong, does something, and gives how often it went wrong. */
  async during(rule: FaultRuleInput, work: () => Promise<unknown>): Promise<number> {
    this.cloud.setFaults([rule]);
    await work();
    const answer = await fetch(`${this.cloud.url}/local/faults`);
    const { rules } = (await answer.json()) as { rules: { hits: number }[] };
    this.cloud.setFaults([]);
    return rules[0]?.hits ?? 0;
  }

  /** What an environment was told by the other one, as it was told, the oldest first. */
  heard(env: EnvironmentName): unknown[] {
    const calls = this.cloud.environment(env).invocations.list('ingest');
    return calls.map(({ event }) => JSON.parse(event) as unknown).reverse();
  }

  /** Says something to an environment as the other one would, with its signature. */
  async say<K extends MessageKind>(
    to: EnvironmentName,
    kind: K,
    content: MessageOf<K>,
  ): Promise<Answer<SealedAnswer>> {
    const from = otherEnvironment(to);
    const { linkKey } = JSON.parse(
      readFileSync(join(this.folder, 'data', 'secrets.json'), 'utf8'),
    ) as Secrets;
    const [sender, receiver] = [from, to].map((env) => this.cloud.environment(env).identity.envId);
    const header = { from: sender ?? '', to: receiver ?? '', epoch: 1, role: from, kind };
    return this.call(to, 'ingest', await sealMessage(header, content, Buffer.from(linkKey, 'base64')));
  }

  /** Lets both ship until nothing is left; gives what is not as it must be then. */
  async settle(): Promise<string[]> {
    for (let runs = 0; runs < mostRuns; runs += 1) {
      const left = [await this.ship('primary'), await this.ship('standby')];
      if (left.every((one) => one.left === 0)) return this.wrongs();
    }
    return ['something is left to ship for ever', ...this.wrongs()];
  }

  /** Where both differ, and what is still marked. */
  wrongs(): string[] {
    return [
      ...compareSides(this.cloud).differences,
      ...environmentNames.flatMap((env) => leftMarked(this.cloud, env)),
    ];
  }
}
