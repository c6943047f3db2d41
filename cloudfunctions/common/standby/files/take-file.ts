import { cloud } from '../../kernel/cloud';
import { command, db } from '../../kernel/database';
import { withDeadline } from '../../kernel/deadline';
import { log } from '../../kernel/log';
import type { AnswerOf, MessageOf } from '../link/messages';
import type { Received } from '../link/receive';
import { copyId, isCarried, sizeLimit } from './carried';
import { FetchError, fetchFile } from './fetch-file';
import { newCopy } from './note-files';
import { contentsOf, deleteOwnFiles, findContents, patience, type Contents } from './own-file';
import { ownFilePrefix } from './own-prefix';

type Message = MessageOf<'file'>;
type Answer = AnswerOf<'file'>;

/** Where files may be fetched from: cloud storage, or this machine. */
function isFetchable(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || (protocol === 'http:' && hostname === '127.0.0.1');
}

function problemOf({ path, url, bytes }: Message): string | null {
  if (!isCarried(path)) return 'no path of a file of ours';
  if (bytes > sizeLimit) return `more than ${sizeLimit} bytes`;
  return isFetchable(url) ? null : 'no address of cloud storage';
}

function isSame(one: Contents | null, { sha256, bytes }: Contents): boolean {
  return one?.sha256 === sha256 && one.bytes === bytes;
}

/** Notes that both environments have the file; false when it was removed for good. */
async function noteShared({ path, sha256, bytes }: Message, now: number): Promise<boolean> {
  const copied = { path, sha256, bytes, state: 'copied' as const, nextAt: null, error: null, copiedAt: now };
  const copy = { ...newCopy(path, now), ...copied };
  return (
    (await db.fileCopies.insert(copy)) ||
    db.fileCopies.update(copy._id, copied, { state: command.neq('removed') })
  );
}

async function isRemoved(path: string): Promise<boolean> {
  return (await db.fileCopies.get(copyId(path)))?.state === 'removed';
}

/** Fetches the file, stores it, and reads what is stored. Gives why not, or null. Throws what the cloud throws. */
async function store(message: Message, fileID: string): Promise<string | null> {
  let file: Buffer;
  try {
    file = await fetchFile(message.url, sizeLimit, patience);
  } catch (error) {
    if (error instanceof FetchError) return error.message;
    throw error;
  }
  if (!isSame(contentsOf(file), message)) return 'not what its hash says';
  await withDeadline(cloud.uploadFile({ cloudPath: message.path, fileContent: file }), patience);
  return isSame(await findContents(fileID), message) ? null : 'not stored as it was sent';
}

/**
 * Takes a file of the other environment: fetches it where it says, unless it is here, checks it by its hash, stores it at
 * the same path, and checks what is stored. Repeating it does no harm.
 */
export async function takeFile(message: Message, { now }: Pick<Received, 'now'>): Promise<Answer> {
  const refuse = (detail: string): Answer => {
    log('warn', 'file.refused', { why: detail });
    return { result: 'refused', detail };
  };
  const removed: Answer = { result: 'removed', detail: '' };
  const problem = problemOf(message);
  if (problem !== null) return refuse(problem);
  if (await isRemoved(message.path)) return removed;
  const fileID = (await ownFilePrefix()) + message.path;
  const there = isSame(await findContents(fileID), message);
  const unstored = there ? null : await store(message, fileID);
  if (unstored !== null) return refuse(unstored);
  if (await noteShared(message, now)) return { result: there ? 'there' : 'copied', detail: '' };
  // Whoever removed it may have been before the upload.
  await deleteOwnFiles([fileID]);
  return removed;
}
