import { command, db } from '../../kernel/database';
import { keyOf } from '../shipping/due';
import { isSameHead, noHead, readShipping, type Head } from '../shipping/head';
import { readAttempt } from '../shipping/attempts';

/** Batches looked at; the other environment has usually missed none, or one. */
const most = 10;

/**
 * Tells of a document whether this environment has sent it in a batch that the other one had not applied when it was at
 * `theirs`: what it wrote then, it wrote without knowing of ours. `serves`: where that cannot be told any more, the side
 * that serves takes it that it is so, and the other one that it is not.
 */
export async function readSentSince(theirs: Head, serves: boolean): Promise<(key: string) => boolean> {
  const { acked } = await readShipping();
  const isKnown = isSameHead(theirs, noHead) || (await readAttempt(theirs)) !== undefined;
  const sent = isKnown ? await db.batches.find({ number: command.gt(theirs.number) }, { limit: most }) : [];
  const numbers = new Set(sent.map(({ number }) => number).filter((number) => number <= acked));
  const isWhole = sent.length < most && numbers.size >= acked - theirs.number;
  if (!isKnown || !isWhole) return () => serves;
  const keys = new Set(sent.flatMap(({ entries }) => entries.map(keyOf)));
  return (key) => keys.has(key);
}
