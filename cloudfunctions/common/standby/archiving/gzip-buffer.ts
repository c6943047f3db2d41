import { once } from 'node:events';
import { createGzip } from 'node:zlib';

/** Text, compressed as it comes. */
export class GzipBuffer {
  readonly #gzip = createGzip();
  readonly #chunks: Buffer[] = [];
  /** Bytes compressed so far; some may still be on their way. */
  size = 0;

  constructor() {
    this.#gzip.on('data', (chunk: Buffer) => {
      this.#chunks.push(chunk);
      this.size += chunk.byteLength;
    });
  }

  write(text: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#gzip.write(text, (error) => {
        if (error) reject(error);
        else resolve();
      });
    });
  }

  async end(): Promise<Buffer> {
    const ended = once(this.#gzip, 'end');
    this.#gzip.end();
    await ended;
    return Buffer.concat(this.#chunks);
  }
}
