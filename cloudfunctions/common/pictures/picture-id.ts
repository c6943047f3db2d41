import { stableId } from '../kernel/ids';

/** The id of a file's picture. */
export function pictureId(fileID: string): string {
  return stableId('pic', fileID);
}
