import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { contract as appeal } from '../../../cloudfunctions/appeal/contract';
import type { contract as browse } from '../../../cloudfunctions/browse/contract';
import type { Answer, Failure } from '../../../cloudfunctions/common/kernel/contract/answer';
import type { ActionName, InputOf, OutputOf } from '../../../cloudfunctions/common/kernel/contract/contract';
import type { contract as moderate } from '../../../cloudfunctions/moderate/contract';
import type { contract as operate } from '../../../cloudfunctions/operate/contract';
import type { contract as pay } from '../../../cloudfunctions/pay/contract';
import type { contract as publish } from '../../../cloudfunctions/publish/contract';
import type { contract as register } from '../../../cloudfunctions/register/contract';
import type { contract as report } from '../../../cloudfunctions/report/contract';
import { withoutMarks } from '../../../cloudfunctions/common/kernel/database/marks';
import { schema, type CollectionKey, type DocumentOf } from '../../../database';
import { startLocalCloud, type LocalCloud } from '../../../emulator';
import { usePhoneKey } from './phones';

interface Contracts {
  appeal: typeof appeal;
  register: typeof register;
  report: typeof report;
  moderate: typeof moderate;
  operate: typeof operate;
  pay: typeof pay;
  publish: typeof publish;
  browse: typeof browse;
}
export type FunctionName = keyof Contracts;

/** Somebody who calls functions. */
export class Someone {
  constructor(
    private readonly cloud: LocalCloud,
    /** How the local cloud knows them; undefined is nobody. */
    readonly name: string | undefined,
    /** Empty before the first session. */
    readonly userId: string,
  ) {}

  /** Sends anything at all. */
  async send(name: FunctionName, event: unknown): Promise<Answer> {
    const who = this.name === undefined ? {} : { as: this.name };
    return (await this.cloud.call(name, event, who)) as Answer;
  }

  /** Takes an action that is expected to work. */
  async do<F extends FunctionName, A extends ActionName<Contracts[F]>>(
    name: F,
    action: A,
    ...[input]: Record<string, never> extends InputOf<Contracts[F], A>
      ? [input?: InputOf<Contracts[F], A>]
      : [input: InputOf<Contracts[F], A>]
  ): Promise<OutputOf<Contracts[F], A>> {
    const answer = await this.send(name, { action, ...(input as object | undefined) });
    if (!answer.ok) throw new Error(`${name} ${action}: ${JSON.stringify(answer.error)}`);
    return answer.data as OutputOf<Contracts[F], A>;
  }

  /** Takes an action that is expected to be refused. */
  async refused<F extends FunctionName>(
    name: F,
    action: ActionName<Contracts[F]>,
    input: Record<string, unknown> = {},
  ): Promise<Failure> {
    const answer = await this.send(name, { action, ...input });
    if (answer.ok) throw new Error(`${name} ${action} was not refused`);
    return answer.error;
  }
}

export interface ProjectCloud extends LocalCloud {
  /** Nobody. */
  nobody: Someone;
  /** A person called `name`, after the first session; a new one when no name is given. */
  person(name?: string): Promise<Someone>;
  /** All documents of a collection that match. */
  read<K extends CollectionKey>(collection: K, query?: Record<string, unknown>): DocumentOf<K>[];
  /** Puts documents there as they are. */
  load<K extends CollectionKey>(collection: K, documents: DocumentOf<K>[]): void;
  /** Changes a document behind the functions' back. */
  set(collection: CollectionKey, id: string, changes: Record<string, unknown>): Promise<void>;
  /** A picture in a person's folder. */
  upload(person: Someone, file?: string): { fileID: string; width: number; height: number };
  /** Closes it and removes its data. */
  dispose(): Promise<void>;
}

/** Starts a local cloud with the project's functions and no data, in a temporary folder of its own. */
export async function startProjectCloud(): Promise<ProjectCloud> {
  const dataDir = mkdtempSync(join(tmpdir(), 'project-cloud-'));
  usePhoneKey();
  const cloud = await startLocalCloud({ dataDir, timers: false });
  const { database, storage } = cloud.environment('primary');
  let count = 0;
  return {
    ...cloud,
    nobody: new Someone(cloud, undefined, ''),
    async person(name = `person-${(count += 1)}`) {
      const { me } = await new Someone(cloud, name, '').do('register', 'session');
      return new Someone(cloud, name, me.userId);
    },
    read: (collection, query = {}) =>
      database.read(schema[collection].name, { query }).map(withoutMarks) as never[],
    load(collection, documents) {
      database.load(schema[collection].name, documents as Record<string, unknown>[]);
    },
    async set(collection, _id, changes) {
      await database.handle('database.modifyDocument', {
        collectionName: schema[collection].name,
        query: JSON.stringify({ _id }),
        data: JSON.stringify({ $set: changes }),
        multi: false,
        merge: true,
        upsert: false,
      });
    },
    upload({ userId }, file = `${(count += 1)}.png`) {
      const fileID = storage.put(`uploads/${userId}/${file}`, Buffer.from('picture'));
      return { fileID, width: 4, height: 3 };
    },
    async dispose() {
      await cloud.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}
