import { createHash } from 'node:crypto';
import { cloud } from '../../kernel/cloud';

export interface PutFile {
  fileID: string;
  path: string;
  bytes: number;
  sha256: string;
}

/** Encrypts to an age recipient and puts it under `path`, in place of what is there. */
export async function putEncrypted(path: string, content: Uint8Array, recipient: string): Promise<PutFile> {
  const { encryptTo } = await import('./age');
  const fileContent = Buffer.from(await encryptTo(recipient, content));
  const { fileID } = await cloud.uploadFile({ cloudPath: path, fileContent });
  const sha256 = createHash('sha256').update(fileContent).digest('hex');
  return { fileID, path, bytes: fileContent.byteLength, sha256 };
}
