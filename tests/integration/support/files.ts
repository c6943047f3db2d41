import { createHash } from 'node:crypto';
import { openAnswer, sealMessage } from '../../../cloudfunctions/common/standby/link/envelope';
import type { MessageOf } from '../../../cloudfunctions/common/standby/link/messages';
import type { FileCopy } from '../../../database/collections/file-copies';
import { schema } from '../../../database';
import type { EnvironmentName } from '../../../emulator/people/environments';
import type { ProjectCloud } from './project-cloud';

const key = createHash('sha256').update('link of tests').digest();

/** Gives the local clouds that this test starts a link key that the test knows. */
export function useLinkKey(): void {
  process.env['LIFEBOAT_LINK_KEY'] = key.toString('base64');
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Files of both environments of a cloud that was started after `useLinkKey`. */
export class Files {
  constructor(private readonly cloud: ProjectCloud) {}

  storage(env: EnvironmentName) {
    return this.cloud.environment(env).storage;
  }

  /** What is stored, as text; null when nothing is. */
  text(env: EnvironmentName, path: string): string | null {
    return this.storage(env).read(path)?.bytes.toString() ?? null;
  }

  /** Paths of people's files and of the first data. */
  paths(env: EnvironmentName): string[] {
    return this.storage(env)
      .list()
      .map(({ path }) => path)
      .filter((path) => /^(uploads|seed)\//.test(path));
  }

  /** What is known of a file, by its path; all of what has none any more. */
  copies(env: EnvironmentName, path = ''): FileCopy[] {
    const { database } = this.cloud.environment(env);
    return database.read(schema.fileCopies.name, { query: { path } }) as unknown as FileCopy[];
  }

  /** Runs `backup`, which may fail; gives what its job for files has done, undefined when that failed. */
  async copy(env: EnvironmentName = 'primary'): Promise<unknown> {
    const before = this.lines(env, 'backup').length;
    await this.cloud.runTimer('backup', env).catch(() => undefined);
    const lines = this.lines(env, 'backup').slice(before);
    return lines.find(({ event, job }) => event === 'run' && job === 'files')?.['done'];
  }

  /** How often an environment was asked to take a file. */
  asked(env: EnvironmentName): number {
    const { invocations } = this.cloud.environment(env);
    return invocations.list('ingest').filter(({ event }) => event.includes('"kind":"file"')).length;
  }

  /** What a function has logged, the oldest first. */
  lines(env: EnvironmentName, name: string): Record<string, unknown>[] {
    const calls = this.cloud.environment(env).invocations.list(name).reverse();
    const texts = calls.flatMap(({ logs }) => logs.flatMap(({ text }) => text.trim().split('\n')));
    return texts
      .filter((text) => text.startsWith('{'))
      .map((text) => JSON.parse(text) as Record<string, unknown>);
  }

  /** Asks the standby to take a file, as the primary does. */
  async offer(message: MessageOf<'file'>): Promise<{ result: string; detail: string } | null> {
    const [from, to] = [this.cloud.environment('primary'), this.cloud.environment('standby')].map(
      ({ identity }) => identity.envId,
    ) as [string, string];
    const header = { from, to, epoch: 1, role: 'primary', kind: 'file' } as const;
    const sealed = await sealMessage(header, message, key);
    const call = { function: 'ingest', event: sealed, source: 'server', caller: null } as const;
    const answer = JSON.parse(await this.cloud.environment('standby').functions.invoke(call)) as {
      data?: unknown;
    };
    const opened = (await openAnswer(answer.data, sealed.signature, key)) as { data: unknown } | null;
    return (opened?.data ?? null) as { result: string; detail: string } | null;
  }

  /** The message about a file of the primary. */
  messageOf(path: string): MessageOf<'file'> {
    const storage = this.storage('primary');
    const { bytes } = storage.read(path)!;
    const { identity } = this.cloud.environment('primary');
    const fileID = `cloud://${identity.envId}.${identity.bucket}/${path}`;
    const url = storage.tempUrl(fileID).tempFileURL;
    return { path, url, sha256: sha256Of(bytes), bytes: bytes.length };
  }
}
