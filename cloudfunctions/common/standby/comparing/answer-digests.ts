import { changeField } from '../../../../database/define';
import type { AnswerOf, MessageOf, RangeDigest } from '../link/messages';
import type { Received } from '../link/receive';
import { addToDigest, emptyDigest, entryOf } from './entry';
import { readRange } from './read-pages';
import { replicaNamed } from './replica-named';

type Question = MessageOf<'digests'>['ranges'][number];

/** Documents read for one range, and for one answer. */
const mostOfRange = 1000;
const mostOfAnswer = 3000;

async function digestRange(
  { collection, without, ...range }: Question,
  environment: string,
  most: number,
): Promise<{ answer: RangeDigest; read: number }> {
  const documents = await readRange(replicaNamed(collection), range, most);
  const busy = documents.filter((one) => one[changeField] !== '').map(({ _id }) => _id);
  const leftOut = new Set([...busy, ...without]);
  const counted = documents.filter(({ _id }) => !leftOut.has(_id));
  const digest = counted.reduce(
    (before, document) => addToDigest(before, entryOf(document, environment)),
    emptyDigest,
  );
  return {
    answer: { digest, documents: counted.length, busy, whole: documents.length < most },
    read: documents.length,
  };
}

/** Answers with digests of ranges, for an environment that compares itself with this one. */
export async function answerDigests(
  { ranges }: MessageOf<'digests'>,
  { environment }: Pick<Received, 'environment'>,
): Promise<AnswerOf<'digests'>> {
  const answers: RangeDigest[] = [];
  let left = mostOfAnswer;
  for (const range of ranges) {
    const { answer, read } = await digestRange(range, environment, Math.min(left, mostOfRange));
    answers.push(answer);
    left -= read;
  }
  return { ranges: answers };
}
