import { expect, test } from 'vitest';
import type { AppealView, DecisionView } from '../../../cloudfunctions/common/appeals/views';
import { en } from '../../locales/en';
import { zh } from '../../locales/zh';
import { decisionWords } from './view';

const at = (day: number) => new Date(2026, 8, day, 9, 0).getTime();
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
  at: at(1),
  subject: { type: 'post', id: 'p_1', about: '自行车' },
  pictures: [],
  sanction: null,
  canEdit: true,
  canAppeal: true,
  appealUntil: at(21),
  appeal: null,
};
const appeal: AppealView = {
  appealId: 'a_1',
  decisionId: 'd_1',
  text: '对得上',
  images: [],
  state: 'open',
  reply: '',
  createdAt: at(2),
  dueAt: at(5),
  decidedAt: null,
};
const words = (changes: Partial<DecisionView>, now = at(2)) =>
  decisionWords({ ...decision, ...changes }, ({ zh: text }) => text, now, zh);
const ids = (changes: Partial<DecisionView>, now?: number) => words(changes, now).options.map(({ id }) => id);

test('it says what happened, which rule, and what the person can do', () => {
  expect(words({})).toMatchObject({
    title: '你的帖子已下架',
    tone: 'bad',
    at: '9月1日 09:00 处理',
    about: '自行车',
    automatic: '',
    rule: { title: '说实话', text: '不骗人。' },
    reason: '标题和东西对不上。',
    sanction: '',
    nothing: '',
    appeal: null,
  });
  expect(ids({})).toEqual(['edit', 'appeal', 'accept']);
  expect(words({}).options[1]?.text).toContain('9月21日 09:00 前');
});

test('a profile is named as one', () => {
  const profile = words({ subject: { type: 'user', id: 'u_1', about: '林小满' } });
  expect(profile.about).toBe('');
  expect(profile.title).toBe('你的资料里有内容被拿掉了');
  expect(profile.options[0]?.title).toBe('去改资料');
});

test('an approval asks for something only when a picture was refused', () => {
  const approved = { outcome: 'approve', canEdit: false, canAppeal: false } as const;
  expect(words(approved)).toMatchObject({ tone: 'good', options: [], nothing: '不用做什么，一切照常。' });
  expect(words({ ...approved, canAppeal: true })).toMatchObject({
    title: '你的帖子通过了，但有图片不能显示',
    tone: 'waits',
    nothing: '',
  });
  expect(ids({ ...approved, canAppeal: true })).toEqual(['appeal', 'accept']);
});

test('a sanction says until when, and that it is over', () => {
  const sanction = { kind: 'mute', from: at(1), until: at(4), inForce: true } as const;
  expect(words({ outcome: 'mute', sanction }).sanction).toBe(
    '9月4日 09:00 前不能发布、评论和改资料，其他功能照常用。',
  );
  expect(words({ outcome: 'mute', sanction: { ...sanction, inForce: false } }, at(6)).sanction).toBe(
    '已经结束，可以正常发布了。',
  );
});

test('what an automatic check decided says so while it stands', () => {
  expect(words({ automatic: true }).automatic).toContain('自动检查');
  expect(words({ automatic: true, state: 'overturned' }).automatic).toBe('');
});

test('with an appeal under way there is nothing else to choose; its card says when the answer is due', () => {
  const appealed = { canAppeal: false, canEdit: false, appeal };
  expect(ids(appealed)).toEqual([]);
  expect(words(appealed)).toMatchObject({
    nothing: '',
    appeal: { state: '处理中', line: '9月2日 09:00 提交 · 9月5日 09:00 前答复你' },
  });
});

test('what was taken back asks for nothing', () => {
  const over = { state: 'overturned', canEdit: false, canAppeal: false } as const;
  expect(words(over)).toMatchObject({ tone: 'good', options: [], nothing: '不用做什么，一切照常。' });
  expect(words(over).state).toContain('申诉成功');
});

test('when it is too late to appeal, it says where else to turn', () => {
  const late = words({ canAppeal: false, canEdit: false }, at(25));
  expect(late.nothing).toContain('申诉时间已过');
  expect(late.options.map(({ id }) => id)).toEqual(['accept']);
});

test('English', () => {
  const english = decisionWords({ ...decision, outcome: 'mask' }, ({ en: text }) => text, at(2), en);
  expect(english).toMatchObject({
    title: 'Some words of your post were masked',
    tone: 'waits',
    at: 'Decided 1 Sep, 09:00',
  });
});
