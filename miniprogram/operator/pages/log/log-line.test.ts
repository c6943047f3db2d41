import { describe, expect, it } from 'vitest';
import type { LogAction } from '../../../../database/collections/log';
import { en } from '../../locales/en';
import { zh } from '../../locales/zh';
import { aboutText, actorText, causeText, changesOf, reasonText } from './log-line';

const date = (at: number) => `第 ${at} 毫秒`;
const person = { userId: 'u_1', nickname: '阿青', avatar: null };

describe('changesOf', () => {
  it('says before and after in plain words, and leaves out numbers nobody reads', () => {
    const line = {
      before: { state: 'published', version: 2 },
      after: { state: 'taken-down', version: 3, outcome: 'remove', decisionId: 'd_1' },
    };
    expect(changesOf(line, zh, date)).toEqual(['状态：公开 → 已下架', '结果：下架']);
    expect(changesOf(line, en, date)).toEqual(['State: Public → Taken down', 'Outcome: Take down']);
  });

  it('knows the same word under different keys', () => {
    const line = { before: {}, after: { action: 'review', suggest: 'review', cause: 'review' } };
    expect(changesOf(line, zh, date)).toEqual(['处置：人工看', '检查：拿不准', '起因：审核']);
  });

  it('says what is in a list, and that nothing is in it any more', () => {
    const line = {
      before: { sanctions: ['mute'], harm: 1 },
      after: { sanctions: [], harm: 3, hidden: false },
    };
    expect(changesOf(line, zh, date)).toEqual(['处罚：禁言 → 无', '危害：1 → 危急']);
  });

  it('says roles and moments', () => {
    expect(changesOf({ before: { role: null }, after: { role: 'support' } }, zh, date)).toEqual([
      '身份：不是处理人员 → 支持',
    ]);
    expect(changesOf({ before: {}, after: { operatorId: 'u_1', until: 5 } }, zh, date)).toEqual([
      '到：第 5 毫秒',
    ]);
  });

  it('says nothing of what stayed, and shows as it is what has no word', () => {
    expect(changesOf({ before: { state: 'open' }, after: { state: 'open' } }, zh, date)).toEqual([]);
    expect(changesOf({ before: {}, after: { round: 1, harm: 1, text: null } }, zh, date)).toEqual([]);
    expect(changesOf({ before: {}, after: { constructor: 'toString' } }, zh, date)).toEqual([
      'constructor：toString',
    ]);
  });
});

it('says who, to what, and why', () => {
  expect(actorText({ actor: { type: 'system', person: null } }, zh, '走了')).toBe('系统');
  expect(actorText({ actor: { type: 'operator', person } }, zh, '走了')).toBe('阿青');
  expect(actorText({ actor: { type: 'person', person: { ...person, nickname: '' } } }, zh, '走了')).toBe(
    '走了',
  );
  expect(aboutText({ subject: { type: 'post', id: 'p_1' }, author: person }, zh, '走了')).toBe('帖子 · 阿青');
  expect(aboutText({ subject: null, author: null }, zh, '走了')).toBe('');
  expect(causeText({ why: { rule: null, reason: 'complaint' } }, zh)).toBe('投诉');
  expect(reasonText({ why: { rule: null, reason: 'complaint' } }, zh)).toBe('');
  expect(causeText({ why: { rule: null, reason: '骂人了' } }, zh)).toBe('');
  expect(reasonText({ why: { rule: null, reason: '骂人了' } }, zh)).toBe('骂人了');
});

it('every action has its word', () => {
  const actions = Object.keys(zh.log.actions) as LogAction[];
  expect(Object.keys(en.log.actions)).toEqual(actions);
});
