import { withoutMarks } from '../../../cloudfunctions/common/kernel/database/marks';
import { schema, replicatedKeys, type CollectionKey, type DocumentOf } from '../../../database';

import type { LocalCloud } from '../../../emulator';
import type { EnvironmentName } from '../../../emulator/people/environments';
import { Someone } from './project-cloud';

/** One environment of a local cloud, as tests look at it. */
export class Place {
  constructor(
    private readonly cloud: LocalCloud,
    readonly name: EnvironmentName,
  ) {}

  /** Somebody as they come here, without a session. */
  someone(name: string, userId = ''): Someone {
    const { cloud, name: env } = this;
    const call: LocalCloud['call'] = (called, event, who) => cloud.call(called, event, { ...who, env });
    return new Someone({ ...cloud, call }, name, userId);
  }

  /** Somebody after a session here. */
  async person(name: string): Promise<Someone> {
    const { me } = await this.someone(name).do('register', 'session');
    return this.someone(name, me.userId);
  }

  read<K extends CollectionKey>(collection: K, query: Record<string, unknown> = {}): DocumentOf<K>[] {
    const { database } = this.cloud.environment(this.name);
    const documents = database.read(schema[collection].name, { query });
    return documents.map(withoutMarks) as never[];
  }

  load<K extends CollectionKey>(collection: K, documents: DocumentOf<K>[]): void {
    const { database } = this.cloud.environment(this.name);
    database.load(schema[collection].name, documents as Record<string, unknown>[]);
  }

  async set(collection: CollectionKey, query: Record<string, unknown>, changes: object): Promise<void> {
    await this.cloud.environment(this.name).database.handle('database.modifyDocument', {
      collectionName: schema[collection].name,
      query: JSON.stringify(query),
      data: JSON.stringify({ $set: changes }),
      multi: true,
      merge: true,
      upsert: false,
    });
  }

  /** A code as the button for the phone number gives it here. */
  phoneCode(phone: string): string {
    return this.cloud.environment(this.name).wechat.phoneCodes.issue(phone, this.cloud.clock.now());
  }
}

/** Copies all that is shipped, and has people served by the standby from now on, as a takeover leaves both sides. */
export function moveToStandby(cloud: LocalCloud): Place {
  const [home, there] = [new Place(cloud, 'primary'), new Place(cloud, 'standby')];
  for (const key of replicatedKeys) there.load(key, home.read(key));
  const served = { _id: 'role' as const, since: cloud.clock.now(), epoch: 2, promoting: null };
  const { envId, appid } = cloud.environment('standby').identity;
  const serving = { appid, environment: envId };
  home.load('standbyState', [{ ...served, role: 'standby', serving }]);
  there.load('standbyState', [{ ...served, role: 'primary', serving: null }]);
  return there;
}
