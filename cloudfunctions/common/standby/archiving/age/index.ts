import { Encrypter } from 'age-encryption';

function encrypterTo(recipient: string): Encrypter | null {
  const encrypter = new Encrypter();
  try {
    encrypter.addRecipient(recipient);
    return encrypter;
  } catch {
    return null;
  }
}

/** Whether a text is an age recipient, such as `age1…`. */
export function isRecipient(text: string): boolean {
  return encrypterTo(text) !== null;
}

/** Encrypts to an age recipient; only its identity opens it. Throws when it is none. */
export async function encryptTo(recipient: string, content: Uint8Array): Promise<Uint8Array> {
  const encrypter = encrypterTo(recipient);
  if (!encrypter) throw new Error('not an age recipient');
  return encrypter.encrypt(content);
}
