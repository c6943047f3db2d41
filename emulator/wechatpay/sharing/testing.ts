import { constants, generateKeyPairSync, publicEncrypt } from 'node:crypto';
import { ApiError } from '../api-error';
import { findOperation } from '../operations';
import type { Payment } from '../records/payment';
import { settleDue } from '../settle';
import { appid, noKeys, Till } from '../testing/till';

/** Made once: it takes a while. */
const platform = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});

/** What an operation answered: its body, or the code it refuses with. */
export type Asked = Record<string, unknown> & { code?: string };

export const merchantReceiver = { type: 'MERCHANT_ID', account: '1900000200' } as const;
export const personReceiver = { type: 'PERSONAL_OPENID', account: 'o-agent' } as const;

/** A till whose merchant shares what it gets. */
export class SharingBench extends Till {
  #count = 0;

  constructor() {
    super({ ...noKeys, platform });
  }

  /** Asks API v3; `serial` is the header that names the key of its secrets. */
  ask(method: 'GET' | 'POST', path: string, given: object = {}, serial = this.keys.publicKeyId): Asked {
    const found = findOperation(method, `/v3/profitsharing/${path}`);
    if (!found) throw new Error(`${method} ${path} is no operation.`);
    try {
      const answer = this.deed((desk) =>
        found.operation.answer({ ...given, ...found.params }, { ...desk, serial }),
      );
      return ('body' in answer ? (answer.body ?? {}) : {}) as Asked;
    } catch (error) {
      if (error instanceof ApiError) return { code: error.code };
      throw error;
    }
  }

  /** Moves the clock and lets happen what is due by then. */
  pass(seconds: number): void {
    this.now += seconds * 1000;
    settleDue(() => this.desk());
  }

  /** A paid order of so many fen, old enough to be shared; its transaction id is there. */
  toShare(total = 1000, { profit_sharing = true, age = 60 } = {}): Payment & { transactionId: string } {
    const payment = this.paid(`order-${(this.#count += 1)}`, total, { settle_info: { profit_sharing } });
    this.pass(age);
    return { ...payment, transactionId: payment.transactionId ?? '' };
  }

  /** What the merchant sends instead of a name. */
  secret(name: string): string {
    const padding = constants.RSA_PKCS1_OAEP_PADDING;
    const key = { key: platform.publicKey, padding, oaepHash: 'sha1' };
    return publicEncrypt(key, Buffer.from(name)).toString('base64');
  }

  addReceivers(): void {
    const common = { appid, relation_type: 'DISTRIBUTOR' };
    this.ask('POST', 'receivers/add', { ...common, ...personReceiver });
    this.ask('POST', 'receivers/add', {
      ...common,
      ...merchantReceiver,
      name: this.secret('某某科技有限公司'),
    });
  }

  /** Asks to share so many fen of a payment with the merchant receiver, but for `changes`. */
  share({ transactionId }: { transactionId: string }, amount: number, changes: object = {}): Asked {
    return this.ask('POST', 'orders', {
      appid,
      transaction_id: transactionId,
      out_order_no: 'share-1',
      receivers: [{ ...merchantReceiver, amount, description: '佣金' }],
      unfreeze_unsplit: false,
      ...changes,
    });
  }

  unsplit({ transactionId }: { transactionId: string }): unknown {
    return this.ask('GET', `transactions/${transactionId}/amounts`)['unsplit_amount'];
  }
}
