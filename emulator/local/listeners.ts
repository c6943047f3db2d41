import type { ServerResponse } from 'node:http';

/** Browsers that listen to server-sent events. */
export class Listeners {
  readonly #open = new Set<ServerResponse>();

  add(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(': here\n\n');
    this.#open.add(response);
    response.on('close', () => this.#open.delete(response));
  }

  /** Tells all of them that `event` happened. */
  tell(event: string): void {
    for (const response of this.#open) response.write(`event: ${event}\ndata: {}\n\n`);
  }
}
