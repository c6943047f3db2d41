import type { EnvironmentIdentity } from '../../people/environments';
import { CloudError } from '../errors';

/** What the cloud accepts as a path, in bytes. */
const pathLimit = 850;

/** Checks a path in cloud storage. Throws `CloudError` STORAGE_REQUEST_FAIL. */
export function checkPath(path: string): string {
  const wrong =
    path === '' ||
    Buffer.byteLength(path) > pathLimit ||
    path.startsWith('/') ||
    path.endsWith('/') ||
    path.includes('//') ||
    // eslint-disable-next-line no-control-regex -- control characters are what is refused
    /[\u0000-\u001f\u007f\\]/.test(path) ||
    path.split('/').some((part) => part === '.' || part === '..');
  if (wrong) {
    throw new CloudError('STORAGE_REQUEST_FAIL', -503001, 'The path of the file is not valid.', 400);
  }
  return path;
}

/** The file ID of a path: `cloud://<environment>.<bucket>/<path>`. */
export function toFileId({ envId, bucket }: EnvironmentIdentity, path: string): string {
  return `cloud://${envId}.${bucket}/${path}`;
}

/** The path in a file ID of this environment; null when it is of another or no file ID. */
export function fromFileId(environment: EnvironmentIdentity, fileId: string): string | null {
  const prefix = toFileId(environment, '');
  return fileId.startsWith(prefix) && fileId.length > prefix.length ? fileId.slice(prefix.length) : null;
}
