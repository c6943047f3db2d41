import { filePath } from '../kernel/file-path';
import { stableId } from '../kernel/ids';

/** The id of a file's picture, the same in both environments. */
export function pictureId(fileID: string): string {
  return stableId('pic', filePath(fileID));
}
