import { changeField } from '../../../../database/define';
import type { AnswerOf, MessageOf, RangeEntries } from '../link/messages';
import type { Received } from '../link/receive';
import { entryOf } from './entry';
import { findRemoved } from './find-removed';
import { readRange } from './read-pages';
import { replicaNamed } from './replica-named';

type Question = MessageOf<'entries'>['ranges'][number];

/** Documents in one answer. */
const most = 2000;

async function readEntries(
  { collection, ...range }: Question,
  environment: string,
  left: number,
): Promise<RangeEntries> {
  if (left <= 0) return { entries: [], busy: [], until: range.after };
  const documents = await readRange(replicaNamed(collection), range, left);
  const until = documents.length < left ? range.until : (documents.at(-1)?._id ?? range.after);
  const entries = documents.map((document) => entryOf(document, environment));
  const here = new Set(documents.map(({ _id }) => _id));
  const removed = await findRemoved(collection, { after: range.after, until });
  return {
    entries: entries.filter(({ busy }) => !busy).map(({ id, digest }): [string, string] => [id, digest]),
    busy: [
      ...documents.filter((one) => one[changeField] !== '').map(({ _id }) => _id),
      ...removed.filter((id) => !here.has(id)),
    ],
    until,
  };
}

/** Answers with the digests of single documents, for an environment that compares itself with this one. */
export async function answerEntries(
  { ranges }: MessageOf<'entries'>,
  { environment }: Pick<Received, 'environment'>,
): Promise<AnswerOf<'entries'>> {
  const answers: RangeEntries[] = [];
  let left = most;
  for (const range of ranges) {
    const answer = await readEntries(range, environment, left);
    answers.push(answer);
    left -= answer.entries.length + answer.busy.length;
  }
  return { ranges: answers };
}
