import { expect, it } from 'vitest';
import type { AppealView } from '../../../cloudfunctions/common/appeals/views';
import type { ReportView } from '../../../cloudfunctions/common/reports/views';
import { en } from '../../locales/en';
import { zh } from '../../locales/zh';
import { appealCard, reportCard } from './view';

const chinese = (text: { zh: string }) => text.zh;
const at = (day: number, hour: number) => new Date(2026, 8, day, hour, 5).getTime();
const report: ReportView = {
  reportId: 'r_1',
  subject: { type: 'post', id: 'p_1' },
  about: '自行车',
  reason: { id: 'fraud', name: { zh: '欺诈骗钱', en: 'Fraud' } },
  text: '收了钱不发货',
  images: [],
  contact: '',
  state: 'open',
  reply: null,
  canReopen: false,
  reopened: false,
  createdAt: at(1, 9),
  dueAt: at(2, 9),
  closedAt: null,
};
const appeal: AppealView = {
  appealId: 'a_1',
  decisionId: 'd_1',
  text: '这是自己家的车',
  images: ['cloud://a'],
  state: 'open',
  reply: '',
  createdAt: at(1, 9),
  dueAt: at(4, 9),
  decidedAt: null,
};

it('an open complaint says when its answer is due, and owns up when that has passed', () => {
  expect(reportCard(report, chinese, at(1, 10), zh)).toMatchObject({
    title: '欺诈骗钱',
    about: '帖子「自行车」',
    state: '处理中',
    tone: 'waits',
    late: false,
    line: '9月1日 09:05 提交 · 9月2日 09:05 前答复你',
    answer: '',
  });
  expect(reportCard(report, ({ en: text }) => text, at(3, 10), en)).toMatchObject({
    about: 'Post "自行车"',
    late: true,
    line: 'Sent 1 Sep, 09:05 · The answer was due 2 Sep, 09:05; we are hurrying',
  });
  const again = { ...report, reopened: true, closedAt: at(1, 12) };
  expect(reportCard(again, chinese, at(1, 13), zh)).toMatchObject({
    state: '重新处理中',
    line: '9月1日 09:05 提交 · 9月2日 09:05 前答复你',
  });
});

it('a closed complaint has its answer, on time or not; what is gone is named by what it was', () => {
  const closed = {
    ...report,
    about: '',
    state: 'dismissed',
    reply: { zh: '我们看过了。', en: 'We looked.' },
    closedAt: at(3, 9),
  } as const;
  expect(reportCard(closed, chinese, at(5, 9), zh)).toMatchObject({
    about: '帖子',
    state: '没有发现违规',
    tone: 'quiet',
    late: false,
    line: '9月1日 09:05 提交 · 9月3日 09:05 答复',
    answer: '我们看过了。',
  });
});

it('an appeal likewise', () => {
  expect(appealCard(appeal, at(1, 10), zh)).toMatchObject({
    title: '你的申诉',
    state: '处理中',
    tone: 'waits',
    images: ['cloud://a'],
    line: '9月1日 09:05 提交 · 9月4日 09:05 前答复你',
  });
  const won = { ...appeal, state: 'overturned', reply: 'Sorry.', decidedAt: at(2, 9) } as const;
  expect(appealCard(won, at(2, 10), en)).toMatchObject({
    state: 'You were right',
    tone: 'good',
    answer: 'Sorry.',
    line: 'Sent 1 Sep, 09:05 · Answered 2 Sep, 09:05',
  });
});
