import { createHash } from 'node:crypto';
import { cloud } from '../../kernel/cloud';
import { second } from '../../kernel/clock';
import { withDeadline } from '../../kernel/deadline';
import { isFileGone, isFileMissing } from '../../kernel/file-gone';
import { sizeLimit } from './carried';
import { FetchError, fetchFile } from './fetch-file';

/** ms */
export const patience = 20 * second;

export interface Contents {
  /** In hexadecimal. */
  sha256: string;
  bytes: number;
}

/** What a file's bytes are known by. */
export function contentsOf(file: Buffer): Contents {
  return { sha256: createHash('sha256').update(file).digest('hex'), bytes: file.length };
}

/** Where a file of this environment can be fetched for a while. Throws `FetchError`; `gone` when there is none. */
export async function addressOf(fileID: string): Promise<string> {
  const { fileList } = await withDeadline(cloud.getTempFileURL({ fileList: [fileID] }), patience);
  const [found] = fileList;
  if (found?.tempFileURL) return found.tempFileURL;
  const reason = found && isFileMissing(found) ? 'gone' : 'failed';
  throw new FetchError(reason, found?.errMsg ?? 'no address');
}

/** What is stored at an address of this environment. Throws `FetchError`. */
export async function readContents(url: string): Promise<Contents> {
  return contentsOf(await fetchFile(url, sizeLimit, patience));
}

/** What is stored under a file id of this environment; null when nothing is. Throws `FetchError`. */
export async function findContents(fileID: string): Promise<Contents | null> {
  try {
    return await readContents(await addressOf(fileID));
  } catch (error) {
    if (error instanceof FetchError && error.reason === 'gone') return null;
    throw error;
  }
}

/** What the cloud deletes in one call. */
export const mostDeleted = 50;

/** Deletes files of this environment, at most `mostDeleted`; gives those that are still there. */
export async function deleteOwnFiles(fileIDs: readonly string[]): Promise<ReadonlySet<string>> {
  const { fileList } = await withDeadline(cloud.deleteFile({ fileList: [...fileIDs] }), patience);
  const gone = new Set(fileList.filter(isFileGone).map(({ fileID }) => fileID));
  return new Set(fileIDs.filter((fileID) => !gone.has(fileID)));
}
