import { openDatabase, type Database } from '../../cloudbase/database';
import { unshipped, type ShippingState } from './state';

interface Account {
  _id: 'account';
  managed: boolean;
}

/** What shipping management remembers, on disk. */
export class KeptState {
  readonly #database: Database;

  /** @param file where it is kept, or `:memory:`. */
  constructor(file: string, now: () => number) {
    const collections = ['states', 'accounts'].map((name) => ({ name, indexes: [], replicated: false }));
    this.#database = openDatabase({ file, collections, now, envName: 'wechat' });
  }

  of(transactionId: string): ShippingState {
    const [found] = this.#database.read('states', { query: { _id: transactionId } });
    return (found as unknown as ShippingState | undefined) ?? unshipped(transactionId);
  }

  /** Can be read at once; is on disk when the promise resolves. */
  keep(state: ShippingState): Promise<void> {
    return this.#write('states', state);
  }

  get managed(): boolean {
    const [account] = this.#database.read('accounts', {});
    return (account as unknown as Account | undefined)?.managed ?? true;
  }

  manage(managed: boolean): Promise<void> {
    return this.#write('accounts', { _id: 'account', managed } satisfies Account);
  }

  close(): Promise<void> {
    return this.#database.close();
  }

  async #write(collectionName: string, { _id, ...fields }: ShippingState | Account): Promise<void> {
    await this.#database.handle('database.modifyDocument', {
      collectionName,
      query: JSON.stringify({ _id }),
      data: JSON.stringify({ $set: fields }),
      multi: false,
      merge: true,
      upsert: true,
    });
  }
}
