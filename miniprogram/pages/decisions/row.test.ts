import { expect, test } from 'vitest';
import type { AppealView, DecisionView } from '../../../cloudfunctions/common/appeals/views';
import { zh } from '../../locales/zh';
import { decisionRow } from './row';

const chinese = (words: { zh: string }) => words.zh;
const hour = 3_600_000;
const now = new Date(2026, 8, 2, 12, 0).getTime();
const decision: DecisionView = {
  decisionId: 'd_1',
  outcome: 'remove',
  state: 'standing',
  automatic: false,
  rule: {
    id: 'honest',
    title: { zh: '说实话', en: 'Be honest' },
    text: { zh: '不骗人。', en: 'No tricks.' },
  },
  reason: '标题和东西对不上。',
  at: now - 2 * hour,
  subject: { type: 'post', id: 'p_1', about: '自行车' },
  pictures: [],
  sanction: null,
  canEdit: true,
  canAppeal: true,
  appealUntil: now + 100 * hour,
  appeal: null,
};
const appeal = (state: AppealView['state']): AppealView => ({
  appealId: 'a_1',
  decisionId: 'd_1',
  text: '对得上',
  images: [],
  state,
  reply: '',
  createdAt: now,
  dueAt: now,
  decidedAt: null,
});
const text = (changes: Partial<DecisionView>) =>
  decisionRow({ ...decision, ...changes }, chinese, now, zh).text;

test('a line says what happened, to what, by which rule, and when', () => {
  expect(decisionRow(decision, chinese, now, zh)).toMatchObject({
    title: '你的帖子已下架',
    tone: 'bad',
    text: '自行车 · 说实话',
    when: '2 小时前',
  });
});

test('and what has become of it', () => {
  expect(text({ appeal: appeal('open') })).toBe('自行车 · 说实话 · 申诉处理中');
  expect(text({ appeal: appeal('upheld') })).toBe('自行车 · 说实话 · 申诉已答复，维持原来的处理');
  expect(text({ state: 'overturned', appeal: appeal('overturned') })).toContain('申诉成功');
  expect(text({ state: 'undone' })).toContain('已经撤回');
});
