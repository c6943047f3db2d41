import { api, ApiError } from './api';

interface WriteOptions {
  filePath: string;
  data: string | ArrayBuffer;
}

/** What a mini program keeps in files: in memory, as long as the tab lives. A file can be saved to the disk. */
export function fileSystemApis(): object {
  const files = new Map<string, Blob>();
  const read = (path: string): Blob => {
    const file = files.get(path);
    if (!file) throw new ApiError(`no such file or directory, open '${path}'`);
    return file;
  };
  const manager = {
    writeFile: api('writeFile', ({ filePath, data }: WriteOptions) => {
      files.set(filePath, new Blob([data]));
    }),
    readFile: api('readFile', async ({ filePath, encoding }: { filePath: string; encoding?: string }) => {
      const file = read(filePath);
      return { data: encoding ? await file.text() : await file.arrayBuffer() };
    }),
    unlink: api('unlink', ({ filePath }: { filePath: string }) => {
      read(filePath);
      files.delete(filePath);
    }),
  };
  return {
    getFileSystemManager: () => manager,
    saveFileToDisk: api('saveFileToDisk', ({ filePath }: { filePath: string }) => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(read(filePath));
      link.download = filePath.slice(filePath.lastIndexOf('/') + 1);
      link.click();
    }),
  };
}
