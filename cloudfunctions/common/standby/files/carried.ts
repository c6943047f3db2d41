import { stableId } from '../../kernel/ids';

/** What one file may be, in bytes; pages upload far smaller ones. */
export const sizeLimit = 20 * 1024 * 1024;

/** Where people's pictures are, and those of the first data. What else is in storage stays where it is. */
const folders = new Set(['uploads', 'seed']);
/** As long as a message takes it. */
const pathLimit = 512;

/** Whether a path is one of those that go to the other environment: of a folder that has such files, and nothing odd in it. */
export function isCarried(path: string): boolean {
  const [folder = '', ...rest] = path.split('/');
  return (
    path.length <= pathLimit &&
    folders.has(folder) &&
    rest.length > 0 &&
    rest.every((part) => part !== '' && part !== '.' && part !== '..') &&
    // eslint-disable-next-line no-control-regex -- control characters are what is refused
    !/[\u0000-\u001f\u007f\\]/.test(path)
  );
}

/** The id under which what has become of a file is kept. */
export function copyId(path: string): string {
  return stableId('file', path);
}
