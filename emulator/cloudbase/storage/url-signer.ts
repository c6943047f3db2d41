import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** What a signature allows to do with a path. */
export type Purpose = 'read' | 'write';

function keyIn(file: string): Buffer {
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600 });
  return readFileSync(file);
}

/** Signs addresses of files until a moment. The key is kept, so that addresses outlive a restart. */
export class UrlSigner {
  readonly #key: Buffer;

  constructor(keyFile: string) {
    this.#key = keyIn(keyFile);
  }

  /** @param until s since 1970, local clock. */
  sign(purpose: Purpose, path: string, until: number): string {
    return this.#mac(purpose, path, until).toString('hex');
  }

  /** Whether `signature` allows `purpose` on `path` at `now` (ms). */
  allows(purpose: Purpose, path: string, until: number, signature: string, now: number): boolean {
    const given = Buffer.from(signature, 'hex');
    const right = this.#mac(purpose, path, until);
    return given.length === right.length && timingSafeEqual(given, right) && now < until * 1000;
  }

  #mac(purpose: Purpose, path: string, until: number): Buffer {
    return createHmac('sha256', this.#key).update(`${purpose}\n${until}\n${path}`).digest();
  }
}
