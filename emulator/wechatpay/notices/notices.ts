import type { Faults } from '../../faults/faults';
import type { Database } from '../../cloudbase/database';
import { Book } from '../book';
import type { Notice } from '../records/notice';
import type { Keys } from '../signing/keys';
import { nextAttempt } from './schedule';
import { sendNotice, sendProbe, type NoticeAnswer } from './send-notice';
import { emptyNotice } from './write-notice';

export interface NoticesOptions {
  database: Database;
  keys: Keys;
  faults: Faults;
  /** ms, local clock. */
  now: () => number;
  /** Where the local cloud is reached: probes go there when nothing was sent yet. */
  url: string;
}

/** Notices that are sent by themselves between one probe and the next. */
const probeEvery = 20;

const isTaken = ({ status }: NoticeAnswer): boolean => status >= 200 && status < 300;

/** What the merchant is still to be told. */
export class Notices {
  readonly #sending = new Map<string, Promise<NoticeAnswer>>();

  #untilProbe = 0;

  constructor(private readonly options: NoticesOptions) {}

  /** Those on their way, in the order they were made. */
  list(): Notice[] {
    return this.#read({ outcome: 'pending' });
  }

  /** All there ever were, in the order they were made. */
  all(): Notice[] {
    return this.#read({});
  }

  /** Sends all that are on their way now, each so many times. One that is not taken comes again. */
  async deliver(times = 1): Promise<NoticeAnswer[]> {
    const answers: NoticeAnswer[] = [];
    for (const { _id } of this.list()) {
      for (let count = 0; count < times; count += 1) answers.push(await this.#attempt(_id));
    }
    return answers;
  }

  /** Sends one of them now. Throws when there is none of that id. */
  deliverOne(id: string): Promise<NoticeAnswer> {
    return this.#attempt(id);
  }

  /** Sends one now, also one that was taken or lost, and leaves it as it is. Throws when there is none of that id. */
  repeat(id: string): Promise<NoticeAnswer> {
    return this.#send(this.#get(id));
  }

  /**
   * Sends the latest notice, or an empty one to the primary environment, with a signature that is wrong on purpose. One
   * that is taken is a fault of the merchant's.
   */
  async probe(): Promise<NoticeAnswer> {
    const { keys, now, url } = this.options;
    const at = now();
    const notice = this.all().at(-1) ?? emptyNotice(`${url}/http/primary/pay-notify`, at);
    const answer = await sendProbe(notice, keys, at);
    if (isTaken(answer)) console.warn(`[WeChat Pay] ${notice.url} took a notice with a wrong signature.`);
    return answer;
  }

  /** Loses one, or all that are on their way. */
  drop(id?: string): void {
    const book = new Book(this.options.database);
    for (const notice of id === undefined ? this.list() : [this.#get(id)]) {
      book.put('notices', { ...notice, dueAt: null, outcome: 'lost' });
    }
    book.keepSoon();
  }

  /** When the next one is due, ms; null: never. */
  nextAt(): number | null {
    const due = this.list().flatMap(({ _id, dueAt }) =>
      dueAt === null || this.#sending.has(_id) ? [] : dueAt,
    );
    return due.length > 0 ? Math.min(...due) : null;
  }

  /** Sends what is due, and now and then a probe. */
  async deliverDue(): Promise<void> {
    const now = this.options.now();
    const due = this.list().filter(
      ({ _id, dueAt }) => dueAt !== null && dueAt <= now && !this.#sending.has(_id),
    );
    const sending = due.map(({ _id }) => this.#attempt(_id));
    this.#untilProbe -= due.length;
    if (this.#untilProbe < 0) {
      this.#untilProbe = probeEvery;
      await this.probe();
    }
    await Promise.all(sending);
  }

  /** Resolves when nothing is being sent. */
  async settled(): Promise<void> {
    while (this.#sending.size > 0) await Promise.allSettled([...this.#sending.values()]);
  }

  #read(query: Record<string, unknown>): Notice[] {
    const order = { createdAt: 1 } as const;
    return this.options.database.read('notices', { query, order }) as unknown as Notice[];
  }

  #get(id: string): Notice {
    const notice = new Book(this.options.database).get('notices', id);
    if (!notice) throw new Error(`There is no notice ${id}.`);
    return notice;
  }

  #send(notice: Notice): Promise<NoticeAnswer> {
    const { faults, keys, now } = this.options;
    return faults
      .apply({ wechatpay: 'notice' }, () => sendNotice(notice, keys, now()))
      .catch((error: unknown) => ({
        status: 0,
        body: error instanceof Error ? error.message : String(error),
      }));
  }

  #attempt(id: string): Promise<NoticeAnswer> {
    const running = this.#sendAndNote(this.#get(id)).finally(() => this.#sending.delete(id));
    this.#sending.set(id, running);
    return running;
  }

  async #sendAndNote(notice: Notice): Promise<NoticeAnswer> {
    const answer = await this.#send(notice);
    const book = new Book(this.options.database);
    const latest = this.#get(notice._id);
    const at = this.options.now();
    const attempts = [...latest.attempts, { at, status: answer.status }];
    const next = nextAttempt(attempts.length, at);
    if (latest.outcome !== 'pending') book.put('notices', { ...latest, attempts });
    else if (isTaken(answer)) book.put('notices', { ...latest, attempts, dueAt: null, outcome: 'taken' });
    else if (next === null) book.put('notices', { ...latest, attempts, dueAt: null, outcome: 'given-up' });
    else book.put('notices', { ...latest, attempts, dueAt: next });
    await book.keep();
    return answer;
  }
}
