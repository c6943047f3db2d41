import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Why a sealed number cannot be opened: another key sealed it, or it is not what was sealed. */
export class SealError extends Error {
  override readonly name = 'SealError';

  constructor(readonly reason: 'key' | 'text') {
    super(reason === 'key' ? 'sealed with another key' : 'not what was sealed');
  }
}

const version = 's1.';
const cipher = 'aes-256-gcm';
const [printBytes, ivBytes, tagBytes] = [4, 12, 16];

/** Tells with which key a number was sealed, as `PhoneSeals.print` does; null when it is not what was sealed. */
export function printOf(sealed: string): string | null {
  const bytes = Buffer.from(sealed.slice(version.length), 'base64url');
  if (!sealed.startsWith(version) || bytes.length <= printBytes + ivBytes + tagBytes) return null;
  return bytes.toString('hex', 0, printBytes);
}

/**
 * Seals numbers with keys derived (HKDF-SHA256) from one of 32 bytes. A sealed number is `s1.` and, in base64url: 4
 * bytes that tell which key it was, a random iv of 12, the number encrypted (AES-256-GCM), and the tag of 16.
 */
export class PhoneSeals {
  readonly #seal: Buffer;
  readonly #lookup: Buffer;
  readonly #print: Buffer;

  constructor(key: Buffer) {
    const derive = (use: string, bytes: number) =>
      Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `lifeboat-phone-${use}-1`, bytes));
    this.#seal = derive('seal', 32);
    this.#lookup = derive('lookup', 32);
    this.#print = derive('print', printBytes);
  }

  /** Tells this key from others, and nothing leads back from it. */
  get print(): string {
    return this.#print.toString('hex');
  }

  /** The number as it may be stored; another text each time. */
  seal(number: string): string {
    const iv = randomBytes(ivBytes);
    const sealing = createCipheriv(cipher, this.#seal, iv).setAAD(this.#print);
    const body = Buffer.concat([sealing.update(number, 'utf8'), sealing.final()]);
    return version + Buffer.concat([this.#print, iv, body, sealing.getAuthTag()]).toString('base64url');
  }

  /** The number that was sealed. Throws `SealError`. */
  open(sealed: string): string {
    const print = printOf(sealed);
    if (print === null) throw new SealError('text');
    if (print !== this.print) throw new SealError('key');
    const bytes = Buffer.from(sealed.slice(version.length), 'base64url');
    const iv = bytes.subarray(printBytes, printBytes + ivBytes);
    const opening = createDecipheriv(cipher, this.#seal, iv, { authTagLength: tagBytes });
    opening.setAAD(this.#print).setAuthTag(bytes.subarray(-tagBytes));
    try {
      const body = bytes.subarray(printBytes + ivBytes, -tagBytes);
      return opening.update(body, undefined, 'utf8') + opening.final('utf8');
    } catch {
      throw new SealError('text');
    }
  }

  /** By what a number is found (HMAC-SHA256, base64url): the same for the same number, and nothing leads back from it. */
  lookup(number: string): string {
    return createHmac('sha256', this.#lookup).update(number).digest('base64url');
  }
}
