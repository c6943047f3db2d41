import type { PostCard } from '../../../cloudfunctions/common/posts/views';
import { fill } from '../../locales/fill';
import type { Strings } from '../../locales/zh';

/** What a line below a post says, and how it is meant. */
export interface Explanation {
  text: string;
  tone: 'quiet' | 'waits' | 'refused';
}

const tones = {
  published: 'quiet',
  pending: 'waits',
  refused: 'refused',
  hidden: 'waits',
  'taken-down': 'refused',
  withheld: 'quiet',
  removed: 'quiet',
} as const;

/** What its author should know about a post: who sees it, and what becomes of its pictures. */
export function explain(
  { state, images }: Pick<PostCard, 'state' | 'images'>,
  texts: Strings['mine'],
): Explanation[] {
  const lines: Explanation[] = [{ text: texts.explain[state], tone: tones[state] }];
  const count = (wanted: 'pending' | 'refused') => images.filter((image) => image.state === wanted).length;
  const pending = count('pending');
  const refused = count('refused');
  if (pending > 0) lines.push({ text: fill(texts.picturesPending, { n: pending }), tone: 'waits' });
  if (refused > 0) lines.push({ text: fill(texts.picturesRefused, { n: refused }), tone: 'refused' });
  return lines;
}
