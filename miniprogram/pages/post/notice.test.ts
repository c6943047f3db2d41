import { expect, it } from 'vitest';
import { zh } from '../../locales/zh';
import { noticeFor } from './notice';

const mine = { mine: true, earlierVersionShown: false, decisionId: null } as const;

it('tells the author what others cannot see', () => {
  expect(noticeFor({ ...mine, state: 'pending' }, zh.post)).toMatchObject({
    tone: 'waits',
    title: '正在审核',
    decisionId: null,
  });
  expect(noticeFor({ ...mine, state: 'hidden' }, zh.post)).toMatchObject({
    tone: 'waits',
    title: '正在核实',
  });
  expect(noticeFor({ ...mine, state: 'withheld' }, zh.post)).toMatchObject({ tone: 'refused' });
});

it('leads to the decision behind it', () => {
  const decided = { ...mine, decisionId: 'd_1' };
  expect(noticeFor({ ...decided, state: 'refused' }, zh.post)).toMatchObject({
    tone: 'refused',
    decisionId: 'd_1',
  });
  expect(noticeFor({ ...decided, state: 'taken-down' }, zh.post)).toMatchObject({
    title: '已下架',
    decisionId: 'd_1',
  });
  expect(noticeFor({ ...decided, state: 'published' }, zh.post)).toMatchObject({
    title: '有些字已遮盖',
    decisionId: 'd_1',
  });
});

it('tells of an edit that waits, or has to be changed, while others see the version before', () => {
  const edit = { mine: true, earlierVersionShown: true } as const;
  expect(noticeFor({ ...edit, state: 'pending', decisionId: null }, zh.post)).toMatchObject({
    tone: 'waits',
    title: '修改在审核',
  });
  expect(noticeFor({ ...edit, state: 'refused', decisionId: 'd_1' }, zh.post)).toMatchObject({
    tone: 'refused',
    title: '上次的修改没有通过',
    decisionId: 'd_1',
  });
});

it('tells nothing when all is well, and nothing to others', () => {
  expect(noticeFor({ ...mine, state: 'published' }, zh.post)).toBeNull();
  expect(noticeFor({ ...mine, mine: false, state: 'taken-down', decisionId: 'd_1' }, zh.post)).toBeNull();
});
