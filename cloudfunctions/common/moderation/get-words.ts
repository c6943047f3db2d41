import type { StoredWord } from '../../../database/collections/words';
import { minute, now, second } from '../kernel/clock';
import { command, db } from '../kernel/database';
import { log } from '../kernel/log';
import type { Matcher } from './words/matcher';

const lifetime = 30 * second;
/** Clocks of two instances do not differ by more. */
const skew = minute;
const page = 1000;

/** The banned words as they are in force. */
export interface Words {
  matcher: Matcher;
  /** What operators have stored, by id. */
  stored: ReadonlyMap<string, StoredWord>;
}

let cached: (Words & { readAt: number }) | undefined;

/** What was changed since `since` (ms), and some of what was before. */
async function changedSince(since: number): Promise<StoredWord[]> {
  const words: StoredWord[] = [];
  for (let after = ''; ;) {
    const query = { updatedAt: command.gte(since), _id: command.gt(after) };
    const rows = await db.words.find(query, { orderBy: [['_id', 'asc']], limit: page });
    words.push(...rows);
    const last = rows.at(-1);
    if (!last || rows.length < page) return words;
    after = last._id;
  }
}

/**
 * The banned words, the project's and the operators', as they were in force at most `maxAge` ms ago. Only what has changed
 * is read; the matcher is made anew only if something has. Throws when the database does not answer.
 */
export async function readWords(maxAge: number): Promise<Words> {
  if (cached && now() - cached.readAt < maxAge) return cached;
  const readAt = now();
  const known = cached?.stored ?? new Map<string, StoredWord>();
  const newest = Math.max(0, ...[...known.values()].map(({ updatedAt }) => updatedAt));
  const rows = await changedSince(newest - skew);
  const news = rows.filter(({ _id, updatedAt }) => known.get(_id)?.updatedAt !== updatedAt);
  if (cached && news.length === 0) {
    cached = { ...cached, readAt };
    return cached;
  }
  const stored = new Map([...known, ...news.map((word): [string, StoredWord] => [word._id, word])]);
  const { matcherOf } = await import('./words');
  cached = { matcher: matcherOf([...stored.values()]), stored, readAt };
  return cached;
}

/** Looks for the banned words in force, which are read at most every 30 s. Throws when the database does not answer. */
export async function getWords(): Promise<Matcher> {
  return (await readWords(lifetime)).matcher;
}

/** The same, or undefined when they cannot be had; that is logged. */
export async function getWordsIfAny(): Promise<Matcher | undefined> {
  try {
    return await getWords();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log('warn', 'words.failed', { reason: reason.slice(0, 300) });
    return undefined;
  }
}
