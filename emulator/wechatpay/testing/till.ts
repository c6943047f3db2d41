import { openDatabase } from '../../cloudbase/database';
import { environmentIdentity } from '../../people/environments';
import { ApiError } from '../api-error';
import { Book } from '../book';
import { audit } from '../ledger/audit';
import { readBooks, type Books } from '../ledger/books';
import { findOperation } from '../operations';
import type { ApiAnswer, Desk } from '../operations/operation';
import { payOrder } from '../pay-order';
import { recordCollections } from '../records';
import type { Payment } from '../records/payment';
import { settleDue } from '../settle';
import type { Keys } from '../signing/keys';

const pair = { privateKey: '', publicKey: '' };

/** Keys of nobody, for what needs no signature. */
export const noKeys: Keys = {
  mchid: '1900000109',
  serial: 'SERIAL',
  merchant: pair,
  apiV3Key: '0123456789abcdef0123456789abcdef',
  publicKeyId: 'PUB_KEY_ID_0',
  platform: pair,
};

export const { appid } = environmentIdentity('primary');

/** WeChat Pay without its door: operations are called as if they had been signed, on a clock of their own. */
export class Till {
  /** ms; 12:00 in China. */
  now = Date.UTC(2026, 0, 10, 4);
  readonly #database = openDatabase({
    file: ':memory:',
    collections: recordCollections,
    now: () => this.now,
  });

  constructor(readonly keys: Keys = noKeys) {}

  desk(): Desk {
    const { now, keys } = this;
    return { now, book: new Book(this.#database), keys, appids: [appid], url: 'http://127.0.0.1' };
  }

  /** Carries out one deed, after all that was due before it. */
  deed<T>(run: (desk: Desk) => T): T {
    settleDue(() => this.desk());
    const desk = this.desk();
    const result = run(desk);
    desk.book.keepSoon();
    return result;
  }

  /** Calls an operation; a refusal is given as its code. */
  call(method: 'GET' | 'POST', path: string, given: object = {}): ApiAnswer | string {
    const found = findOperation(method, path);
    if (!found) throw new Error(`Nothing is at ${path}.`);
    try {
      return this.deed((desk) => found.operation.answer({ ...given, ...found.params }, desk));
    } catch (error) {
      if (error instanceof ApiError) return error.code;
      throw error;
    }
  }

  /** A JSAPI order of 1.00 yuan, but for `changes`. */
  order(out_trade_no: string, changes: object = {}): ApiAnswer | string {
    return this.call('POST', '/v3/pay/transactions/jsapi', {
      appid,
      mchid: this.keys.mchid,
      description: '一只杯子',
      out_trade_no,
      notify_url: 'http://127.0.0.1/notify',
      amount: { total: 100, currency: 'CNY' },
      payer: { openid: 'oBuyer' },
      ...changes,
    });
  }

  /** An order of so many fen that is paid. */
  paid(outTradeNo: string, total = 100, changes: object = {}): Payment {
    this.order(outTradeNo, { amount: { total, currency: 'CNY' }, ...changes });
    return this.deed((desk) => payOrder(desk, outTradeNo));
  }

  /** A refund of so many fen of an order of 1.00 yuan, but for `changes`. */
  refund(
    out_trade_no: string,
    out_refund_no: string,
    refund = 100,
    changes: object = {},
  ): ApiAnswer | string {
    return this.call('POST', '/v3/refund/domestic/refunds', {
      out_trade_no,
      out_refund_no,
      notify_url: 'http://127.0.0.1/notify',
      amount: { refund, total: 100, currency: 'CNY' },
      ...changes,
    });
  }

  books(): Books {
    return this.deed(({ book }) => readBooks(book));
  }

  /** What does not add up. */
  faults(): string[] {
    return this.deed(({ book }) => audit(book));
  }
}
