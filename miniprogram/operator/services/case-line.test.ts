import { expect, it } from 'vitest';
import { en } from '../locales/en';
import { zh } from '../locales/zh';
import { countsOf, excerptOf, harmOf, holderOf } from './case-line';

const texts = zh.shared;
const operator = { userId: 'u_1', nickname: '阿青', avatar: null };

it('names what there is to look at, and nothing that is not there', () => {
  const subject = { type: 'post', id: 'p_1' } as const;
  expect(countsOf({ subject, pictures: 3, openReports: 2 }, texts)).toBe('帖子 · 3 图 · 2 条投诉');
  expect(countsOf({ subject, pictures: 0, openReports: 0 }, en.shared)).toBe('Post');
});

it('says who has it, until the lease is over', () => {
  const lease = { operator, until: 1000, mine: false };
  expect(holderOf({ lease, excluded: false }, 999, texts, '走了')).toBe('阿青 在处理');
  expect(holderOf({ lease: { ...lease, mine: true }, excluded: false }, 999, texts, '走了')).toBe('我接手了');
  expect(holderOf({ lease, excluded: false }, 1000, texts, '走了')).toBe('');
  expect(holderOf({ lease: null, excluded: true }, 1000, texts, '走了')).toBe('需另一人');
});

it('has words for content without any, and for harm only above the ordinary', () => {
  expect(excerptOf({ excerpt: '', subject: { type: 'platform', id: 'platform-u' } }, texts)).toBe('平台');
  expect(excerptOf({ excerpt: '', subject: { type: 'post', id: 'p' } }, texts)).toBe('内容已不在');
  expect([0, 1, 2, 3].map((harm) => harmOf({ harm: harm as 0 | 1 | 2 | 3 }, texts))).toEqual([
    '',
    '',
    '严重',
    '危急',
  ]);
});
