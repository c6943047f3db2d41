import { describe, expect, test } from 'vitest';
import type { NoticeKind } from '../../../database/collections/notices';
import type { NoticeData } from './notice-data';
import { noticeText } from './notice-texts';

const content = { subjectType: 'post', about: '自行车' } as const;
const rule = { rule: 'honest' };
/** 2026-11-21 16:30 in China. */
const until = Date.UTC(2026, 10, 21, 8, 30);

const examples: { [Kind in NoticeKind]: NoticeData[Kind] } = {
  'content-approved': content,
  'content-hidden': content,
  'content-removed': { ...content, ...rule },
  'content-masked': { ...content, ...rule },
  'content-change-asked': { ...content, ...rule },
  'content-restored': content,
  'picture-refused': { ...content, ...rule },
  'profile-changed': { ...rule, nickname: true, avatar: true, bio: false },
  warning: rule,
  mute: { ...rule, until },
  ban: { ...rule, until },
  'sanction-ended': { sanction: 'mute' },
  'sanction-lifted': { sanction: 'ban' },
  'report-received': { subjectType: 'comment', dueAt: until },
  'report-closed': { subjectType: 'user', state: 'upheld' },
  'appeal-received': { outcome: 'remove', dueAt: until },
  'appeal-decided': { outcome: 'ban', state: 'overturned' },
  'case-overdue': { subjectType: 'post', lane: 'complaint', dueAt: until },
  'order-paid': { about: '自行车', handedOver: false },
  'order-shipped': { about: '自行车' },
  'order-ended': { about: '自行车', state: 'expired' },
  'refund-asked': { about: '自行车', dueAt: until },
  'refund-decided': { about: '自行车', granted: false },
  'refund-paid': { about: '自行车', surplus: false },
  'share-paid': { about: '自行车' },
  'share-taken-back': { about: '自行车', possible: false },
  'money-attention': { what: 'share' },
  'account-opened': { by: 'phone' },
  'account-closed': {},
};

const kinds = Object.keys(examples) as NoticeKind[];

describe.each(kinds)('%s', (kind) => {
  const data = examples[kind];
  const { title, text } = noticeText({ kind, data });

  test('has words in both languages', () => {
    for (const { zh, en } of [title, text]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en.replaceAll('自行车', '')).toMatch(/^[ -~]*[a-z][ -~]*$/);
      expect(`${zh}${en}`).not.toMatch(/undefined|null|NaN|\[object|Invalid/);
    }
    expect(title.zh.length).toBeLessThanOrEqual(12);
    expect(title.en.length).toBeLessThanOrEqual(40);
  });

  test('says what it is about, by which rule, and until when, as far as it knows', () => {
    if ('about' in data) for (const words of [text.zh, text.en]) expect(words).toContain('自行车');
    if ('rule' in data) {
      expect(text.zh).toContain('「说实话」');
      expect(text.en).toContain('"Be honest"');
    }
    if ('until' in data || 'dueAt' in data) {
      expect(text.zh).toContain('2026年11月21日 16:30');
      expect(text.en).toContain('21 Nov 2026, 16:30');
    }
  });
});

test('words stay whole when there is no title, no rule, or a rule of long ago', () => {
  for (const named of [null, 'of-long-ago']) {
    const { text } = noticeText({
      kind: 'content-removed',
      data: { subjectType: 'comment', about: '', rule: named },
    });
    expect(text.zh).toMatch(/^你的评论已经下架。/);
    expect(text.en).toMatch(/^Your comment was taken down\. /);
  }
});

test('a profile whose parts are not named is named as a whole', () => {
  const data = { rule: null, nickname: false, avatar: false, bio: false };
  expect(noticeText({ kind: 'profile-changed', data }).text.zh).toContain('你的资料');
});
