import { createPrivateKey, createPublicKey } from 'node:crypto';

/** A PEM with something in it, whatever stands for its line breaks. */
const pem = /-----BEGIN [A-Z0-9 ]*KEY-----(?:\\r|\\n|\s)*[A-Za-z0-9+/]{16}/g;
/** Base64 on one line, or on lines of a PEM's length. */
const base64 = /(?:[A-Za-z0-9+/]{60,76}\r?\n\s*){3,}[A-Za-z0-9+/]*={0,2}|[A-Za-z0-9+/]{80,}={0,2}/g;

const forms = [
  (key: Buffer) => createPrivateKey({ key, format: 'der', type: 'pkcs8' }),
  (key: Buffer) => createPrivateKey({ key, format: 'der', type: 'pkcs1' }),
  (key: Buffer) => createPrivateKey({ key, format: 'der', type: 'sec1' }),
  (key: Buffer) => createPublicKey({ key, format: 'der', type: 'spki' }),
  (key: Buffer) => createPublicKey({ key, format: 'der', type: 'pkcs1' }),
];

function isKey(text: string): boolean {
  const der = Buffer.from(text, 'base64');
  // All of them are sequences.
  if (der[0] !== 0x30) return false;
  return forms.some((read) => {
    try {
      read(der);
      return true;
    } catch {
      return false;
    }
  });
}

/** Where keys begin in a text. */
export function findKeys(text: string): number[] {
  const pems = [...text.matchAll(pem)];
  const bare = [...text.matchAll(base64)].filter(([found]) => isKey(found));
  return [...pems, ...bare].map(({ index }) => index);
}
