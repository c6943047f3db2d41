import { History } from '../history';
import { Till } from './till';

/** A history in memory that can be looked into. */
export class PastTill extends History {
  readonly #till: Till;

  /** @param now until when there is a past, ms. */
  constructor(now: number) {
    const till = new Till();
    const notifyUrl = 'http://127.0.0.1/http/primary/pay-notify';
    super((at) => ({ ...till.desk(), now: at }), { mchid: till.keys.mchid, notifyUrl });
    till.now = now;
    this.#till = till;
  }

  get books() {
    return this.#till.books();
  }

  /** What does not add up. */
  get faults(): string[] {
    return this.#till.faults();
  }
}
