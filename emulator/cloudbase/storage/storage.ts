import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EnvironmentIdentity } from '../../people/environments';
import { CloudError } from '../errors';
import { contentTypeOf, extension } from './content-type';
import { checkPath, fromFileId, toFileId } from './file-id';
import { FileIndex, type StoredFile } from './file-index';
import { UrlSigner, type Purpose } from './url-signer';

/** How long a temporary address holds when nothing else is asked, in s. */
const defaultAge = 7200;
const uploadAge = 3600;
/** What one upload may be, in bytes. */
export const uploadLimit = 50 * 1024 * 1024;

export interface StorageOptions {
  environment: EnvironmentIdentity;
  /** Absolute; made when missing. */
  dir: string;
  /** Where this server is reached, such as `http://127.0.0.1:8080`. */
  baseUrl: string;
  now: () => number;
}

/** The answer for one file of a list. */
export interface TempUrl {
  code: 'SUCCESS' | 'STORAGE_FILE_NONEXIST' | 'STORAGE_EXCEED_AUTHORITY';
  fileID: string;
  tempFileURL: string;
  /** s. */
  maxAge: number;
}

/** Cloud storage of one environment: real files on disk, reached through addresses that expire. */
export class Storage {
  readonly #index: FileIndex;
  readonly #signer: UrlSigner;

  constructor(private readonly options: StorageOptions) {
    mkdirSync(join(options.dir, 'blobs'), { recursive: true });
    this.#index = new FileIndex(join(options.dir, 'index.jsonl'));
    this.#signer = new UrlSigner(join(options.dir, 'key'));
  }

  /** Keeps `bytes` under `path` and gives the file ID. Throws `CloudError` for a bad path or another's file. */
  put(path: string, bytes: Uint8Array, contentType?: string, owner: string | null = null): string {
    checkPath(path);
    const before = this.#index.get(path);
    if (owner !== null && before && before.owner !== owner) {
      throw new CloudError('STORAGE_EXCEED_AUTHORITY', -503002, 'storage permission denied', 403);
    }
    const blob = this.#blob(path);
    writeFileSync(`${blob}.new`, bytes, { flush: true });
    renameSync(`${blob}.new`, blob);
    const { now, environment } = this.options;
    const size = bytes.byteLength;
    this.#index.put({ path, contentType: contentType ?? contentTypeOf(path), size, at: now(), owner });
    return toFileId(environment, path);
  }

  /** What is stored under `path`; null when nothing is. */
  read(path: string): { file: StoredFile; bytes: Buffer } | null {
    const file = this.#index.get(path);
    return file ? { file, bytes: readFileSync(this.#blob(path)) } : null;
  }

  /** By path, in order. */
  list(): StoredFile[] {
    return this.#index.list();
  }

  /** Removes a file by its ID; says whether there was one. */
  remove(fileID: string): boolean {
    const path = fromFileId(this.options.environment, fileID);
    if (path === null || !this.#index.get(path)) return false;
    this.#index.remove(path);
    rmSync(this.#blob(path), { force: true });
    return true;
  }

  /** Addresses under which a file can be read for `maxAge` s. */
  tempUrl(fileID: string, maxAge = defaultAge): TempUrl {
    const path = fromFileId(this.options.environment, fileID);
    if (path === null) return { code: 'STORAGE_EXCEED_AUTHORITY', fileID, tempFileURL: '', maxAge };
    if (!this.#index.get(path)) return { code: 'STORAGE_FILE_NONEXIST', fileID, tempFileURL: '', maxAge };
    const until = this.#until(maxAge);
    const sign = this.#signer.sign('read', path, until);
    return {
      code: 'SUCCESS',
      fileID,
      tempFileURL: `${this.#url('files', path)}?t=${until}&sign=${sign}`,
      maxAge,
    };
  }

  /** Where and with what proof a file can be uploaded with one PUT. */
  uploadTicket(path: string): { url: string; authorization: string; fileId: string } {
    const until = this.#until(uploadAge);
    const authorization = this.#signer.sign('write', checkPath(path), until);
    const { environment } = this.options;
    return {
      url: `${this.#url('uploads', path)}?t=${until}`,
      authorization,
      fileId: toFileId(environment, path),
    };
  }

  /** Whether a signature that came with an address still holds. */
  allows(purpose: Purpose, path: string, until: number, signature: string): boolean {
    return this.#signer.allows(purpose, path, until, signature, this.options.now());
  }

  #until(age: number): number {
    return Math.ceil(this.options.now() / 1000) + age;
  }

  /** The path is base64url: the SDK passes addresses through `encodeURI`, which would spoil escaped ones. */
  #url(kind: 'files' | 'uploads', path: string): string {
    const end = extension(path);
    const name = Buffer.from(path).toString('base64url') + (end ? `.${end}` : '');
    return `${this.options.baseUrl}/tcb/${kind}/${this.options.environment.name}/${name}`;
  }

  #blob(path: string): string {
    return join(this.options.dir, 'blobs', createHash('sha256').update(path).digest('hex'));
  }
}
