import { cloud } from '../../kernel/cloud';
import { isFileGone } from '../../kernel/file-gone';

/** Files removed in one call. */
const most = 50;

/** Removes files from cloud storage. Throws when one is still there. */
export async function removeFiles(fileIDs: readonly string[]): Promise<void> {
  for (let first = 0; first < fileIDs.length; first += most) {
    const { fileList } = await cloud.deleteFile({ fileList: fileIDs.slice(first, first + most) });
    const left = fileList.find((file) => !isFileGone(file));
    if (left) throw new Error(`an archive’s file could not be removed: ${left.errMsg ?? left.status}`);
  }
}
