import type { Page, Request } from 'playwright-core';

/** Knows which requests of a page are still under way; the stream that tells of rebuilds does not count. */
export class Traffic {
  readonly #pending = new Set<Request>();
  readonly #waiting: (() => void)[] = [];

  constructor(page: Page) {
    page.on('request', (request) => {
      if (request.resourceType() !== 'eventsource') this.#pending.add(request);
    });
    const ended = (request: Request) => {
      this.#pending.delete(request);
      if (this.quiet) this.#waiting.splice(0).forEach((resolve) => resolve());
    };
    page.on('requestfinished', ended);
    page.on('requestfailed', ended);
  }

  get quiet(): boolean {
    return this.#pending.size === 0;
  }

  /** Resolves when no request is under way. */
  async settle(): Promise<void> {
    if (!this.quiet) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}
