import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replicatedKeys, schema, type CollectionKey, type DocumentOf } from '../../../database';
import type { Archive } from '../../../database/collections/archives';
import { startLocalCloud, type LocalCloud } from '../../../emulator';
import type { EnvironmentName } from '../../../emulator/people/environments';
import { publishedPost } from './documents';
import { nextNight } from './night';

/** The environment that is archived: nothing is shipped or compared there meanwhile. */
const archived = 'standby';

/** A local cloud that makes archives, in a temporary folder. */
export class ArchiveCloud {
  private constructor(
    readonly cloud: LocalCloud,
    readonly folder: string,
    readonly dataDir: string,
  ) {}

  static async start(): Promise<ArchiveCloud> {
    const folder = mkdtempSync(join(tmpdir(), 'archiving-'));
    const dataDir = join(folder, 'data');
    return new ArchiveCloud(await startLocalCloud({ dataDir, timers: false }), folder, dataDir);
  }

  async dispose(): Promise<void> {
    await this.cloud.close();
    rmSync(this.folder, { recursive: true });
  }

  get identity(): string {
    return join(this.dataDir, 'age-identity.txt');
  }

  get storage() {
    return this.cloud.environment(archived).storage;
  }

  load<K extends CollectionKey>(collection: K, documents: DocumentOf<K>[]): void {
    const shipped = documents.map((document) => ({ ...document, _change: '' }));
    this.cloud.environment(archived).database.load(schema[collection].name, shipped);
  }

  read<K extends CollectionKey>(collection: K, env: EnvironmentName = archived): DocumentOf<K>[] {
    return this.cloud.environment(env).database.read(schema[collection].name, {}) as never[];
  }

  /** Some people, posts with pictures, and what operators wrote. */
  loadSome(): void {
    const { envId, bucket } = this.cloud.environment(archived).identity;
    const fileID = `cloud://${envId}.${bucket}/uploads/u_1/a.jpg`;
    const posts = Array.from({ length: 150 }, (_, n) => ({
      ...publishedPost(`p_${1000 + n}`, 'u_1', n),
      images: [{ fileID, width: 3, height: 4 }],
    }));
    this.load('posts', posts as never);
    this.load('settings', [
      { _id: 'standby', value: { keepDaily: 2, keepWeekly: 0 }, updatedAt: 0 },
    ] as never);
    this.load('words', [{ _id: 'w_1', text: '二手', enabled: true }] as never);
  }

  nextNight(): string {
    return nextNight(this.cloud);
  }

  run(): Promise<unknown> {
    return this.cloud.runTimer('backup', archived);
  }

  archive(day: string): Archive | undefined {
    return this.read('archives').find(({ _id }) => _id === day);
  }

  /** Makes the archive of the next night. */
  async makeOne(): Promise<Archive> {
    const day = this.nextNight();
    await this.run();
    const archive = this.archive(day);
    if (archive?.state !== 'complete') throw new Error(`no archive of ${day}`);
    return archive;
  }

  /** Paths of what is kept in storage under `archive/`. */
  files(): string[] {
    return this.storage
      .list()
      .map(({ path }) => path)
      .filter((path) => path.startsWith('archive/'));
  }
}

/** Runs `npm run restore` in a process of its own. */
export async function runRestore(
  args: readonly string[],
  variables: Record<string, string> = {},
): Promise<{ code: number; output: string; errors: string }> {
  const root = join(import.meta.dirname, '../../..');
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/restore.ts', ...args], {
    cwd: root,
    env: { ...process.env, ...variables },
  });
  const [output, errors]: string[][] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => output?.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => errors?.push(chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, output: output?.join('') ?? '', errors: errors?.join('') ?? '' };
}

/** Everything that is shipped, of an environment, by collection. */
export function everythingIn(cloud: LocalCloud, env: EnvironmentName): Record<string, unknown[]> {
  const { database } = cloud.environment(env);
  return Object.fromEntries(
    replicatedKeys.map((key) => {
      const documents = database.read(schema[key].name, {});
      return [key, documents.toSorted((a, b) => (String(a['_id']) < String(b['_id']) ? -1 : 1))];
    }),
  );
}
