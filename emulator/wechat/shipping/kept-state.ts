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
    return this.#put('states', state);
  }

  get managed(): boolean {
    const [account] = this.#database.read('accounts', {});
    return (account as unknown as Account | undefined)?.managed ?? true;
  }

  manage(managed: boolean): Promise<void> {
    return this.#put('accounts', { _id: 'account', managed });
  }

  close(): Promise<void> {
    return this.#database.close();
  }

  #put(collection: 'states' | 'accounts', record: ShippingState | Account): Promise<void> {
    return this.#database.put([{ collection, id: record._id, document: { ...record } }]);
  }
}
