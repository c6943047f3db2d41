import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { lexicon } from '../../database/lexicon';
import { examplePost } from './support/examples';
import { operator } from './support/operators';
import { startProjectCloud, type ProjectCloud, type Someone } from './support/project-cloud';

const minute = 60_000;

let cloud: ProjectCloud;
let zhou: Someone;
let author: Someone;
beforeAll(async () => {
  cloud = await startProjectCloud();
  zhou = await operator(cloud, 'moderator');
});
beforeEach(async () => {
  author = await cloud.person();
});
afterAll(() => cloud.dispose());

const outcome = async (title: string) => {
  const answer = await author.send('publish', { action: 'post.create', ...examplePost, title });
  return answer.ok ? (answer.data as { post: { state: string } }).post.state : answer.error.code;
};

describe('a word', () => {
  test('is in force within a minute, changed and turned off as well', async () => {
    const word = { text: '榴莲[千干]层', category: 'contact', effect: 'refuse' } as const;
    expect(await outcome('出榴莲干层')).toBe('published');
    await zhou.do('moderate', 'words.set', word);
    cloud.clock.advance(minute);
    expect(await outcome('出榴莲干层')).toBe('CONTENT_REFUSED');
    await zhou.do('moderate', 'words.set', { ...word, effect: 'review' });
    cloud.clock.advance(minute);
    expect(await outcome('出榴莲千层')).toBe('pending');
    await zhou.do('moderate', 'words.set', { ...word, enabled: false });
    cloud.clock.advance(minute);
    expect(await outcome('出榴莲千层')).toBe('published');
    expect(cloud.read('words', { category: 'contact' })).toHaveLength(1);
  });

  test('is the same word however its text is typed; every change is newer and in the log', async () => {
    const set = (text: string, effect: 'refuse' | 'mask') =>
      zhou.do('moderate', 'words.set', { text, category: 'fraud', effect });
    const first = await set('Free Money', 'refuse');
    // A clock of another instance was ahead.
    const ahead = cloud.clock.now() + minute;
    await cloud.set('words', first.word.wordId, { updatedAt: ahead });
    const second = await set('ｆｒｅｅ  money', 'mask');
    expect(second.word.wordId).toBe(first.word.wordId);
    expect(second.word.updatedAt).toBe(ahead + 1);
    await set('ｆｒｅｅ  money', 'mask');
    const lines = cloud
      .read('log', { action: 'word.changed', 'actor.id': zhou.userId })
      .filter(({ after }) => after['wordId'] === first.word.wordId)
      .sort((a, b) => a.at - b.at);
    expect(lines.map(({ before, after }) => [before['action'], after['action']])).toEqual([
      [undefined, 'refuse'],
      ['refuse', 'mask'],
    ]);
  });

  test('of the lexicon can be changed; the log has how it was', async () => {
    const shipped = lexicon.find(({ text }) => text === '麻将房卡');
    if (!shipped) throw new Error('no such word');
    const { text, category } = shipped;
    await zhou.do('moderate', 'words.set', { text, category, effect: 'mask', pinyin: true });
    const { words } = await zhou.do('moderate', 'words.list', { query: text });
    expect(words).toMatchObject([{ text, origin: 'operators', action: 'mask' }]);
    const [line] = cloud.read('log', { 'after.word': text });
    expect(line?.before).toMatchObject({ action: shipped.action, enabled: true });
  });

  test('may be an innocent phrase, within which banned words mean nothing', async () => {
    const verdict = async () => (await zhou.do('moderate', 'words.try', { text: '网络赌场纪录片' })).verdict;
    expect(await verdict()).toBe('refuse');
    await zhou.do('moderate', 'words.set', {
      text: '网络赌场纪录片',
      category: 'gambling',
      effect: 'allow',
    });
    expect(await verdict()).toBe('publish');
  });

  test.each([
    ['[微信', '成对'],
    ['[微]信', '两个以上'],
    ['。。。', '什么也找不到'],
  ])('%s is refused with what is wrong with it', async (text, zh) => {
    const error = await zhou.refused('moderate', 'words.set', { text, category: 'contact', effect: 'mask' });
    expect(error.code).toBe('INVALID_INPUT');
    expect(error.fields?.['text']?.zh).toContain(zh);
  });

  test('is set by moderators only; support may look and try', async () => {
    const support = await operator(cloud, 'support');
    const word = { text: '某个词语', category: 'contact', effect: 'review' } as const;
    expect((await support.refused('moderate', 'words.set', word)).code).toBe('FORBIDDEN');
    await support.do('moderate', 'words.try', { text: '一句话' });
    expect((await author.refused('moderate', 'words.list')).code).toBe('FORBIDDEN');
  });
});

describe('the list', () => {
  test('has all words once, page by page, the operators’ first', async () => {
    cloud.clock.advance(2 * minute);
    await zhou.do('moderate', 'words.set', { text: '新加的词', category: 'vulgarity', effect: 'mask' });
    const first = await zhou.do('moderate', 'words.list');
    expect(first.words[0]).toMatchObject({ text: '新加的词', origin: 'operators' });
    expect(first.words).toHaveLength(50);
    const ids = first.words.map(({ wordId }) => wordId);
    for (let cursor = first.nextCursor; cursor !== null;) {
      const page = await zhou.do('moderate', 'words.list', { cursor });
      ids.push(...page.words.map(({ wordId }) => wordId));
      cursor = page.nextCursor;
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(first.total);
    expect(first.total).toBeGreaterThanOrEqual(lexicon.length);
  });

  test('narrows by category and by what a word holds, in any of its spellings', async () => {
    const { words, total } = await zhou.do('moderate', 'words.list', { query: '维信', category: 'contact' });
    expect(words.map(({ text }) => text)).toContain('加[微薇威维徽溦葳]信');
    expect(total).toBe(words.length);
    expect(new Set(words.map(({ category }) => category))).toEqual(new Set(['contact']));
  });
});

test('a sentence can be tried: what is found where, what is left of it, and what would become of it', async () => {
  const tried = await zhou.do('moderate', 'words.try', { text: '你这傻-逼，加薇信聊' });
  expect(tried.verdict).toBe('review');
  expect(tried.masked).toBe('你这***，加薇信聊');
  expect(tried.matches).toContainEqual(
    expect.objectContaining({ text: '傻-逼', category: 'vulgarity', action: 'mask', from: 2, to: 5 }),
  );
  expect(tried.matches).toContainEqual({
    text: '加薇信',
    word: '加[微薇威维徽溦葳]信',
    category: 'contact',
    action: 'review',
    from: 6,
    to: 9,
  });
});
