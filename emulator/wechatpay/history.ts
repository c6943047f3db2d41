import { findOperation } from './operations';
import type { Desk } from './operations/operation';
import { payOrder } from './pay-order';
import type { Payment } from './records/payment';
import type { ShareFailure } from './records/share';
import { failRefund } from './refunds';
import { settleDue } from './settle';
import { failReceiver } from './sharing/fail-receiver';

/**
 * What happened before, told from the earliest on, with the operations that would have done it. `at` is in ms, and never
 * before what was told last. Its notices were taken long ago: none is left to send.
 */
export class History {
  /**
   * @param openDesk a desk at a moment.
   * @param merchant who it is about, and where notices go.
   */
  constructor(
    private readonly openDesk: (at: number) => Desk,
    private readonly merchant: { mchid: string; notifyUrl: string },
  ) {}

  get mchid(): string {
    return this.merchant.mchid;
  }

  get notifyUrl(): string {
    return this.merchant.notifyUrl;
  }

  /** An operation of API v3, as if it had been signed; gives the answer's body. Throws `ApiError`. */
  call(at: number, method: 'GET' | 'POST', path: string, given: object = {}): Record<string, unknown> {
    const found = findOperation(method, path);
    if (!found) throw new Error(`Nothing is at ${path}.`);
    const answer = this.#tell(at, (desk) => found.operation.answer({ ...given, ...found.params }, desk));
    return 'body' in answer && answer.body ? { ...answer.body } : {};
  }

  /** The buyer pays an order. Throws `PayError`. */
  pay(at: number, outTradeNo: string): Payment {
    return this.#tell(at, (desk) => payOrder(desk, outTradeNo));
  }

  /** A refund under way ends badly. */
  failRefund(at: number, outRefundNo: string, status: 'ABNORMAL' | 'CLOSED'): void {
    this.#tell(at, (desk) => failRefund(desk, outRefundNo, status));
  }

  /** From then on shares to `account` are closed for a reason; null: they work again. */
  failReceiver(at: number, account: string, reason: ShareFailure | null): void {
    this.#tell(at, (desk) => failReceiver(desk, account, reason));
  }

  /** All that was told has been told until `at`; on disk when it resolves. */
  async end(at: number): Promise<void> {
    this.#tell(at, () => undefined);
    await this.openDesk(at).book.keep();
  }

  #tell<T>(at: number, run: (desk: Desk) => T): T {
    settleDue(() => this.openDesk(at));
    const desk = this.openDesk(at);
    const result = run(desk);
    desk.book.keepSoon();
    const { book } = this.openDesk(at);
    for (const { _id } of book.find('notices')) book.remove('notices', _id);
    book.keepSoon();
    return result;
  }
}
