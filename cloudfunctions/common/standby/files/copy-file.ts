import type { FileCopy } from '../../../../database/collections/file-copies';
import { askPeer } from '../link/ask-peer';
import type { Link } from '../link/config';
import { PeerError } from '../link/peer';
import { sizeLimit } from './carried';
import type { Outcome } from './copy-policy';
import { FetchError } from './fetch-file';
import { addressOf, readContents, type Contents } from './own-file';

/** What a try has found out. */
export interface Tried {
  contents: Contents | null;
  outcome: Outcome;
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 300);
}

function unreadable(error: unknown): Outcome {
  if (!(error instanceof FetchError)) return { kind: 'unread', error: reasonOf(error) };
  const { reason, message } = error;
  if (reason === 'gone') return { kind: 'gone' };
  return { kind: reason === 'too-large' ? 'too-large' : 'unread', error: message };
}

/** Asks the other environment to fetch a file from `url`. */
async function offer(link: Link, path: string, url: string, contents: Contents): Promise<Outcome> {
  try {
    const { data } = await askPeer(link, 'file', { path, url, ...contents });
    if (data.result === 'refused') return { kind: 'refused', error: data.detail };
    return { kind: data.result === 'removed' ? 'gone' : 'copied' };
  } catch (error) {
    if (!(error instanceof PeerError)) throw error;
    return { kind: 'unheard', error: reasonOf(error) };
  }
}

/** Has the other environment fetch a file of this one (`prefix`: what ids here begin with), if it does not have it. */
export async function copyFile(copy: FileCopy, prefix: string, link: Link): Promise<Tried> {
  const { path, sha256, bytes } = copy;
  let contents = sha256 !== null && bytes !== null ? { sha256, bytes } : null;
  let url: string;
  try {
    url = await addressOf(prefix + path);
    contents ??= await readContents(url);
  } catch (error) {
    return { contents: null, outcome: unreadable(error) };
  }
  if (contents.bytes > sizeLimit)
    return { contents, outcome: { kind: 'too-large', error: `${contents.bytes} bytes` } };
  return { contents, outcome: await offer(link, path, url, contents) };
}
