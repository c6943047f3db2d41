import { join } from 'node:path';
import type { LocalClock } from '../clock/local-clock';
import { openDatabase, type Database } from '../cloudbase/database';
import type { Faults } from '../faults/faults';
import { environmentIdentity, environmentNames, type EnvironmentName } from '../people/environments';
import type { PaidPayment } from '../wechat/shipping/payments';
import { answerApi, type SignedAnswer } from './answer-api';
import { Book } from './book';
import { History } from './history';
import { audit } from './ledger/audit';
import { readBooks, type Books } from './ledger/books';
import { moveFunds } from './ledger/move-funds';
import { Notices } from './notices/notices';
import type { Desk } from './operations/operation';
import { paidIn } from './paid-in';
import { payOrder } from './pay-order';
import { recordCollections } from './records';
import type { Payment } from './records/payment';
import type { ShareFailure } from './records/share';
import { failRefund, settleAllRefunds } from './refunds';
import { nextSettlement, settleDue } from './settle';
import { settleAllReturns } from './sharing/carry-out-returns';
import { settleAllShares } from './sharing/carry-out-shares';
import { failReceiver } from './sharing/fail-receiver';
import { setShareRatio, shareRatio } from './sharing/ratio';
import { Doorkeeper, type ApiRequest } from './signing/authorization';
import { openKeys, type Keys } from './signing/keys';
import { merchantVariables } from './variables';

export interface WechatpayOptions {
  /** A folder of its own. */
  dir: string;
  /** Where this server is reached, without a slash at the end. */
  url: string;
  clock: LocalClock;
  faults: Faults;
}

/** The longest wait before looking at the clock again, in ms: a timeout holds no more than 31 bits. */
const longestWait = 3_600_000;

/** WeChat Pay, with one merchant to whom the mini programs of both environments are bound. */
export class WechatpaySimulator {
  readonly notices: Notices;
  readonly #doorkeeper: Doorkeeper;
  readonly #unsubscribe: () => void;
  #timeout: NodeJS.Timeout | undefined;
  #started = false;

  private constructor(
    private readonly options: WechatpayOptions,
    private readonly database: Database,
    /** Of both sides; for tests that sign by themselves. */
    readonly keys: Keys,
  ) {
    const { clock, faults, url } = options;
    this.#doorkeeper = new Doorkeeper(keys);
    this.notices = new Notices({ database, keys, faults, now: () => clock.now(), url });
    this.#unsubscribe = clock.onJump(() => this.#wait());
  }

  /** Opens what is kept, with new keys on the first start. */
  static async open(options: WechatpayOptions): Promise<WechatpaySimulator> {
    const keys = await openKeys(options.dir);
    const file = join(options.dir, 'records.db');
    const database = openDatabase({
      file,
      collections: recordCollections,
      now: () => options.clock.now(),
      envName: 'wechatpay',
    });
    return new WechatpaySimulator(options, database, keys);
  }

  /** ms, local clock. */
  now(): number {
    return this.options.clock.now();
  }

  /** The variables that functions of `env` get of their merchant. */
  variables(env: EnvironmentName): Record<string, string> {
    return merchantVariables(this.keys, this.options.url, env);
  }

  /** Answers one request to API v3. Throws `LostAnswerError` when a fault rule says so. */
  answer(request: ApiRequest): Promise<SignedAnswer> {
    const { clock, faults } = this.options;
    return answerApi(request, {
      keys: this.keys,
      doorkeeper: this.#doorkeeper,
      faults,
      now: () => clock.now(),
      carryOut: (run) => this.#deed(run),
    });
  }

  /** The buyer pays an order, as the sheet does it. Throws `PayError` when it cannot be paid. */
  pay(outTradeNo: string, { as }: { as?: string } = {}): Promise<Payment> {
    return this.#deed((desk) => payOrder(desk, outTradeNo, as));
  }

  /** The order that a payment sheet or an H5 page was opened for. */
  findByPrepayId(prepayId: string): Payment | null {
    return this.#desk().book.find('payments', { prepayId })[0] ?? null;
  }

  /** What was paid in a mini program, in the order of payment. */
  paidIn(appid: string): PaidPayment[] {
    return paidIn(this.#desk().book, appid, this.keys.mchid);
  }

  /** Refunds that are under way succeed now. */
  settleRefunds(): void {
    this.#do(settleAllRefunds);
  }

  /** A refund that is under way ends badly. Throws when it is not under way. */
  failRefund(outRefundNo: string, status: 'ABNORMAL' | 'CLOSED'): void {
    this.#do((desk) => failRefund(desk, outRefundNo, status));
  }

  /** Shares and returns that are under way are carried out now. */
  settleShares(): void {
    this.#do(settleAllShares);
    this.#do(settleAllReturns);
  }

  /** From now on shares to `account` are closed for a reason, and returns from it fail; null: they work again. */
  failReceiver(account: string, reason: ShareFailure | null): void {
    this.#do((desk) => failReceiver(desk, account, reason));
  }

  /** What of a payment may go to receivers in all, in basis points. */
  get shareRatio(): number {
    return shareRatio(this.#desk().book);
  }

  /** Changes it, as the merchant does in its own console; it is 3000 at first. */
  setShareRatio(basisPoints: number): void {
    this.#do(({ book }) => setShareRatio(book, basisPoints));
  }

  /** Puts money (fen) from the merchant's bank into what it has at WeChat Pay. */
  topUp(amount: number): void {
    this.#do((desk) => moveFunds(desk, 'top-up', amount));
  }

  /** The other way round. Throws `ApiError` NOT_ENOUGH. */
  withdraw(amount: number): void {
    this.#do((desk) => moveFunds(desk, 'withdrawal', amount));
  }

  /** Sends a notice whose signature is wrong on purpose, as WeChat Pay does now and then; gives the answer's status. */
  async probe(): Promise<number> {
    const { status } = await this.notices.probe();
    return status;
  }

  /** Tells it what happened before, while it is empty. */
  history(): History {
    const { mchid } = this.keys;
    const notifyUrl = `${this.options.url}/http/primary/pay-notify`;
    return new History((at) => ({ ...this.#desk(), now: at }), { mchid, notifyUrl });
  }

  /** Everything it knows, as copies; amounts in fen. */
  books(): Books {
    this.#tick();
    return readBooks(this.#desk().book);
  }

  /** What does not add up in its own books; nothing, ever. */
  audit(): string[] {
    this.#tick();
    return audit(this.#desk().book);
  }

  /** From now on notices are sent, and refunds and shares carried out, when they are due. */
  start(): void {
    this.#started = true;
    this.#wait();
  }

  stop(): void {
    this.#started = false;
    clearTimeout(this.#timeout);
    this.#unsubscribe();
  }

  async close(): Promise<void> {
    this.stop();
    await this.notices.settled();
    await this.database.close();
  }

  #desk(): Desk {
    const { clock, url } = this.options;
    return {
      now: clock.now(),
      book: new Book(this.database),
      keys: this.keys,
      appids: environmentNames.map((name) => environmentIdentity(name).appid),
      url,
    };
  }

  /** Carries out one deed, after all that was due before it. On disk when it resolves. */
  async #deed<T>(run: (desk: Desk) => T): Promise<T> {
    this.#tick();
    const desk = this.#desk();
    const result = run(desk);
    await desk.book.keep();
    this.#wait();
    return result;
  }

  /** The same for what is done by hand: seen at once, on disk soon. */
  #do(run: (desk: Desk) => void): void {
    this.#tick();
    const desk = this.#desk();
    run(desk);
    desk.book.keepSoon();
    this.#wait();
  }

  /** What comes about by itself as time goes by. */
  #tick(): void {
    settleDue(() => this.#desk());
  }

  #wait(): void {
    clearTimeout(this.#timeout);
    if (!this.#started) return;
    const times = [this.notices.nextAt(), nextSettlement(this.#desk())].flatMap((at) => at ?? []);
    if (times.length === 0) return;
    const delay = Math.min(Math.max(Math.min(...times) - this.options.clock.now(), 0), longestWait);
    this.#timeout = setTimeout(() => void this.#run(), delay).unref();
  }

  async #run(): Promise<void> {
    this.#tick();
    const delivered = this.notices.deliverDue();
    this.#wait();
    await delivered;
    this.#wait();
  }
}
