import { describe, expect, it } from 'vitest';
import type { CaseContent } from '../../../../cloudfunctions/common/moderation/views';
import { zh } from '../../locales/zh';
import { fieldsOf, phrasesOf, picturesOf, versionsOf } from './content-view';

const image = (fileID: string) => ({ fileID, width: 1, height: 1, state: 'pending' as const });
const post: CaseContent = {
  state: 'published',
  revision: 1,
  title: '加微信',
  body: '便宜',
  area: '三区',
  price: 1250,
  category: 'goods',
  images: [image('a')],
  postId: 'p_1',
  draft: null,
  profile: null,
  words: [{ field: 'title', text: '微信', category: 'contact', from: 1, to: 3 }],
  createdAt: 0,
};
const texts = zh.case;
const marks = (segments: { text: string; category: string }[]) =>
  segments.filter(({ category }) => category).map(({ text }) => text);

describe('a post', () => {
  it('is shown with its banned words marked, price and place', () => {
    const [only, ...rest] = versionsOf(post, texts);
    expect(rest).toEqual([]);
    expect(marks(only!.title)).toEqual(['微信']);
    expect(only).toMatchObject({ heading: '', facts: '12.50 元 · 三区' });
  });

  it('stands beside the edit that waits, which comes first and has the marks', () => {
    const words = [{ ...post.words[0]!, field: 'draft.title' }];
    const edited = { ...post, words, draft: { ...post, title: '换微信', images: [image('b')] } };
    const [draft, shown] = versionsOf(edited, texts);
    expect([draft!.heading, shown!.heading]).toEqual([texts.draft, texts.published]);
    expect(marks(draft!.title)).toEqual(['微信']);
    expect(marks(shown!.title)).toEqual([]);
    expect(picturesOf(edited)).toEqual([{ fileID: 'b', state: 'pending' }]);
  });

  it('offers each banned word once to be masked', () => {
    const twice = { ...post, words: [...post.words, { ...post.words[0]!, field: 'body', from: 0, to: 2 }] };
    expect(phrasesOf(twice)).toEqual(['微信']);
    const longer = { ...post.words[0]!, text: '加微信', from: 0 };
    expect(phrasesOf({ words: [...post.words, longer] })).toEqual(['加微信']);
  });
});

describe('a profile', () => {
  const profile = {
    nickname: '老王',
    nicknamePending: '加微信',
    avatar: { fileID: 'face', state: 'pending' as const },
    bio: '',
    area: '',
  };
  const content = { ...post, profile, words: [{ ...post.words[0]!, field: 'nicknamePending' }] };

  it('says what waits, and marks the name that does', () => {
    const lines = fieldsOf(content, texts);
    expect(lines.map(({ name, waits }) => [name, waits])).toEqual([
      [texts.nickname, false],
      [texts.nicknamePending, true],
      [texts.bio, false],
    ]);
    expect(marks(lines[1]!.segments)).toEqual(['微信']);
    expect(lines[2]!.segments[0]!.text).toBe(texts.none);
    expect(versionsOf(content, texts)).toEqual([]);
  });

  it('has its own picture to be judged', () => {
    expect(picturesOf(content)).toEqual([profile.avatar]);
    expect(picturesOf({ ...content, profile: { ...profile, avatar: null } })).toEqual([]);
  });
});
