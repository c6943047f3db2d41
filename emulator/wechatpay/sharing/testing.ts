import { constants, generateKeyPairSync, publicEncrypt } from 'node:crypto';
import { openDatabase } from '../../cloudbase/database';
import { ApiError } from '../api-error';
import { Book } from '../book';
import { readBooks, type Books } from '../ledger/books';
import { findOperation } from '../operations';
import type { Desk } from '../operations/operation';
import { payOrder } from '../pay-order';
import { recordCollections } from '../records';
import type { Payment } from '../records/payment';
import { settleDue } from '../settle';
import type { Keys } from '../signing/keys';

const pem = {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
} as const;

/** What an operation answered: its body, or the code it refuses with. */
export type Asked = Record<string, unknown> & { code?: string };

const appid = 'wx0000000000000001';
/** Made once: it takes a while. */
const platform = generateKeyPairSync('rsa', pem);
export const merchantReceiver = { type: 'MERCHANT_ID', account: '1900000200' } as const;
export const personReceiver = { type: 'PERSONAL_OPENID', account: 'o-agent' } as const;

/** WeChat Pay's operations over a ledger in memory, on a clock that a test moves. */
export class SharingBench {
  now = Date.UTC(2026, 0, 1);
  readonly keys: Keys;
  readonly #database = openDatabase({
    file: ':memory:',
    collections: recordCollections,
    now: () => this.now,
  });
  #count = 0;

  constructor() {
    this.keys = {
      mchid: '1900000109',
      serial: 'A1',
      merchant: { privateKey: '', publicKey: '' },
      apiV3Key: '0'.repeat(32),
      publicKeyId: 'PUB_KEY_ID_1',
      platform,
    };
  }

  /** Does something, kept unless it throws. */
  do<T>(run: (desk: Desk) => T): T {
    const desk = this.#desk();
    const result = run(desk);
    desk.book.keepSoon();
    return result;
  }

  /** Asks API v3; `serial` is the header that names the key of its secrets. */
  ask(method: 'GET' | 'POST', path: string, given: object = {}, serial = this.keys.publicKeyId): Asked {
    const found = findOperation(method, `/v3/${path}`);
    if (!found) throw new Error(`${method} ${path} is no operation.`);
    try {
      return this.do((desk) => {
        const answer = found.operation.answer({ ...given, ...found.params }, { ...desk, serial });
        return ('body' in answer ? (answer.body ?? {}) : {}) as Asked;
      });
    } catch (error) {
      if (error instanceof ApiError) return { code: error.code };
      throw error;
    }
  }

  /** Moves the clock and lets happen what is due by then. */
  pass(seconds: number): void {
    this.now += seconds * 1000;
    settleDue(() => this.#desk());
  }

  /** A paid order of so many fen, old enough to be shared. */
  paid(total = 1000, { profitSharing = true, age = 60 } = {}): Payment & { transactionId: string } {
    const out_trade_no = `order-${(this.#count += 1)}`;
    this.ask('POST', 'pay/transactions/jsapi', {
      appid,
      mchid: this.keys.mchid,
      description: '苹果',
      out_trade_no,
      notify_url: 'http://127.0.0.1/notify',
      amount: { total },
      payer: { openid: 'o-buyer' },
      settle_info: { profit_sharing: profitSharing },
    });
    const payment = this.do((desk) => payOrder(desk, out_trade_no));
    this.pass(age);
    return { ...payment, transactionId: payment.transactionId ?? '' };
  }

  /** What the merchant sends instead of a name. */
  secret(name: string): string {
    const padding = constants.RSA_PKCS1_OAEP_PADDING;
    const key = { key: this.keys.platform.publicKey, padding, oaepHash: 'sha1' };
    return publicEncrypt(key, Buffer.from(name)).toString('base64');
  }

  addReceivers(): void {
    const common = { appid, relation_type: 'DISTRIBUTOR' };
    this.ask('POST', 'profitsharing/receivers/add', { ...common, ...personReceiver });
    const name = this.secret('某某科技有限公司');
    this.ask('POST', 'profitsharing/receivers/add', { ...common, ...merchantReceiver, name });
  }

  /** Asks to share so many fen of a payment with the merchant receiver, but for `changes`. */
  share({ transactionId }: { transactionId: string }, amount: number, changes: object = {}): Asked {
    return this.ask('POST', 'profitsharing/orders', {
      appid,
      transaction_id: transactionId,
      out_order_no: 'share-1',
      receivers: [{ ...merchantReceiver, amount, description: '佣金' }],
      unfreeze_unsplit: false,
      ...changes,
    });
  }

  unsplit({ transactionId }: { transactionId: string }): unknown {
    return this.ask('GET', `profitsharing/transactions/${transactionId}/amounts`)['unsplit_amount'];
  }

  books(): Books {
    return readBooks(this.#desk().book);
  }

  /** What is in an account, in fen. */
  balance(name: string): number {
    return new Book(this.#database).get('accounts', name)?.balance ?? 0;
  }

  #desk(): Desk {
    const { now, keys } = this;
    return { now, keys, book: new Book(this.#database), appids: [appid], url: 'http://127.0.0.1' };
  }
}
