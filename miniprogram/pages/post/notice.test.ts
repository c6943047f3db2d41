import { expect, it } from 'vitest';
import { zh } from '../../locales/zh';
import { noticeFor } from './notice';

const mine = { mine: true, earlierVersionShown: false } as const;

it('tells the author what others cannot see', () => {
  expect(noticeFor({ ...mine, state: 'pending' }, zh.post)).toMatchObject({
    tone: 'waits',
    title: '正在审核',
  });
  expect(noticeFor({ ...mine, state: 'refused' }, zh.post)).toMatchObject({ tone: 'refused' });
  expect(noticeFor({ ...mine, state: 'withheld' }, zh.post)).toMatchObject({ tone: 'refused' });
});

it('tells of an edit that waits', () => {
  const post = { mine: true, state: 'published', earlierVersionShown: true } as const;
  expect(noticeFor(post, zh.post)).toMatchObject({ tone: 'waits', title: '修改在审核' });
});

it('tells nothing when all is well, and nothing to others', () => {
  expect(noticeFor({ ...mine, state: 'published' }, zh.post)).toBeNull();
  expect(noticeFor({ mine: false, state: 'pending', earlierVersionShown: false }, zh.post)).toBeNull();
});
