const inStorage = /^cloud:\/\/[^/]+\/(.+)$/s;

/**
 * Where a file is in cloud storage: `uploads/a.jpg` of `cloud://<environment>.<bucket>/uploads/a.jpg`. Both environments
 * have it at the same path, so what is made of the path is the same in both. Anything else is given back as it is.
 */
export function filePath(fileID: string): string {
  return inStorage.exec(fileID)?.[1] ?? fileID;
}
