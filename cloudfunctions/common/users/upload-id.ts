import { filePath } from '../kernel/file-path';
import { stableId } from '../kernel/ids';

/** The id under which a person's use of a file is remembered, the same in both environments. */
export function uploadId(fileID: string): string {
  return stableId('f', filePath(fileID));
}
