import { createPrivateKey, createPublicKey, X509Certificate, type KeyObject } from 'node:crypto';

export type FoundKey = { kind: 'private' | 'public'; key: KeyObject } | { kind: 'certificate' };

const pem = /^-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\s]+)-----END \1-----$/;
const base64 = /^[A-Za-z0-9+/\s]+={0,2}$/;

/** The bytes of a PEM, whose line breaks may be spaces or `\n` in letters by now, or of one without its first and last line. */
function bytesOf(text: string): Buffer | null {
  const whole = text.replaceAll(String.raw`\n`, '\n').trim();
  const body = pem.exec(whole)?.[2] ?? (base64.test(whole) ? whole : null);
  return body === null ? null : Buffer.from(body, 'base64');
}

const forms: ((der: Buffer) => FoundKey)[] = [
  (key) => ({ kind: 'private', key: createPrivateKey({ key, format: 'der', type: 'pkcs8' }) }),
  (key) => ({ kind: 'private', key: createPrivateKey({ key, format: 'der', type: 'pkcs1' }) }),
  (key) => ({ kind: 'public', key: createPublicKey({ key, format: 'der', type: 'spki' }) }),
  (key) => ({ kind: 'public', key: createPublicKey({ key, format: 'der', type: 'pkcs1' }) }),
  (bytes) => {
    new X509Certificate(bytes);
    return { kind: 'certificate' };
  },
];

/** The key in a text: a PEM on one line or many, or the base64 of one; null when there is none that can be read. */
export function readKey(text: string): FoundKey | null {
  const der = bytesOf(text);
  if (!der) return null;
  for (const read of forms) {
    try {
      return read(der);
    } catch {
      // It is of another form, or of none.
    }
  }
  return null;
}
