import { existsSync, readFileSync } from 'node:fs';
import { Decrypter } from 'age-encryption';
import { RestoreError } from './restore-error';

/** Opens a file of the archive. Throws `RestoreError`. */
export type Decrypt = (file: string, content: Buffer) => Promise<Buffer>;

function addIdentity(decrypter: Decrypter, line: string, path: string): void {
  try {
    decrypter.addIdentity(line);
  } catch {
    throw new RestoreError(`${path} holds no age identity that can be read.`);
  }
}

/** Opens files with the identities in a file that age-keygen wrote. Throws `RestoreError`. */
export function decryptWith(path: string): Decrypt {
  if (!existsSync(path)) throw new RestoreError(`There is no identity file ${path}.`);
  const lines = readFileSync(path, 'utf8').split('\n');
  const identities = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
  if (identities.length === 0) throw new RestoreError(`${path} holds no age identity.`);
  const decrypter = new Decrypter();
  for (const identity of identities) addIdentity(decrypter, identity, path);
  return async (file, content) => {
    try {
      return Buffer.from(await decrypter.decrypt(content));
    } catch (error) {
      const isOther = error instanceof Error && /no identity matched/.test(error.message);
      throw new RestoreError(
        isOther
          ? `The identity does not open ${file}: it was encrypted to another recipient.`
          : `${file} is damaged and cannot be opened; fetch it again.`,
      );
    }
  };
}
