/** Counts calls in a sliding window of local time. */
export class RateLimit {
  #calls: number[] = [];

  /** @param window ms. */
  constructor(
    private readonly limit: number,
    private readonly window: number,
  ) {}

  /** Counts one call at `now` (ms); false when it is one too many. */
  take(now: number): boolean {
    const first = this.#calls.findIndex((at) => at > now - this.window);
    this.#calls = first < 0 ? [] : this.#calls.slice(first);
    if (this.#calls.length >= this.limit) return false;
    this.#calls.push(now);
    return true;
  }
}
