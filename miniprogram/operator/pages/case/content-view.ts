import type { CaseContent } from '../../../../cloudfunctions/common/moderation/views';
import type { ImageView } from '../../../../cloudfunctions/common/posts/views';
import { fill } from '../../../locales/fill';
import { yuan } from '../../../services/format';
import type { Texts } from '../../locales/zh';
import { markText, type MarkedSegment } from '../../services/marks';
import type { VeiledPicture } from '../../services/pictures';

/** One version of a content: what others see, or what its author wants them to. */
export interface VersionView {
  heading: string;
  title: MarkedSegment[];
  body: MarkedSegment[];
  facts: string;
  images: VeiledPicture[];
}

/** A line of a profile. */
export interface FieldView {
  name: string;
  segments: MarkedSegment[];
  waits: boolean;
}

interface Written {
  title: string;
  body: string;
  area: string;
  price: number | null;
  images: readonly ImageView[];
}

type Words = CaseContent['words'];

function marked(words: Words, field: string, text: string): MarkedSegment[] {
  return markText(
    text,
    words.filter((word) => word.field === field),
  );
}

function version(
  { title, body, area, price, images }: Written,
  heading: string,
  mark: (field: 'title' | 'body', text: string) => MarkedSegment[],
  texts: Texts['case'],
): VersionView {
  return {
    heading,
    title: mark('title', title),
    body: mark('body', body),
    facts: [
      ...(price === null ? [] : [fill(texts.price, { yuan: yuan(price) })]),
      ...(area ? [area] : []),
    ].join(' · '),
    images: images.map(({ fileID, state }) => ({ fileID, state })),
  };
}

/** The versions of a content, the one that waits first. */
export function versionsOf(content: CaseContent, texts: Texts['case']): VersionView[] {
  const { draft, words } = content;
  if (content.profile) return [];
  const shown = (field: string, text: string) => marked(words, field, text);
  if (!draft) return [version(content, '', shown, texts)];
  const waiting = (field: string, text: string) => marked(words, `draft.${field}`, text);
  return [version(draft, texts.draft, waiting, texts), version(content, texts.published, shown, texts)];
}

/** The lines of a profile. */
export function fieldsOf({ profile, words }: CaseContent, texts: Texts['case']): FieldView[] {
  if (!profile) return [];
  const { nickname, nicknamePending, bio, area } = profile;
  const line = (field: string, name: string, text: string, waits = false): FieldView => ({
    name,
    segments: marked(words, field, text || texts.none),
    waits,
  });
  return [
    line('nickname', texts.nickname, nickname),
    ...(nicknamePending === null
      ? []
      : [line('nicknamePending', texts.nicknamePending, nicknamePending, true)]),
    line('bio', texts.bio, bio),
    ...(area ? [line('area', texts.area, area)] : []),
  ];
}

/** All pictures to be judged: those of what waits, else of what is there. */
export function picturesOf(content: CaseContent): VeiledPicture[] {
  const { profile, draft, images } = content;
  if (profile) return profile.avatar ? [profile.avatar] : [];
  return (draft?.images ?? images).map(({ fileID, state }) => ({ fileID, state }));
}

/**
 * The banned words as they stand in the texts, each once, and none that lies within a longer one: what is offered to be
 * masked.
 */
export function phrasesOf({ words }: Pick<CaseContent, 'words'>): string[] {
  const within = (one: Words[number], other: Words[number]) =>
    one.field === other.field &&
    one.from >= other.from &&
    one.to <= other.to &&
    one.text.length < other.text.length;
  const longest = words.filter((one) => !words.some((other) => within(one, other)));
  return [...new Set(longest.map(({ text }) => text))];
}
