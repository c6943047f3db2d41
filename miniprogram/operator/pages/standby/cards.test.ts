import { describe, expect, it } from 'vitest';
import type { StandbyView } from '../../../../cloudfunctions/common/standby/desk/views';
import { exampleView as view } from '../../../../cloudfunctions/common/standby/desk/testing/example-view';
import { zh } from '../../locales/zh';
import { cardsOf, type Card } from './cards';

const minute = 60_000;
const { now } = view;
const wording = {
  t: zh.standby,
  clock: zh.shared.clock,
  moment: (at: number) => `${(now - at) / minute} 分前`,
};

function card(key: Card['key'], changes: Partial<StandbyView> = {}, admin = true): Card {
  return cardsOf({ ...view, ...changes }, admin, wording).find((one) => one.key === key)!;
}

describe('how far behind', () => {
  it('says that all is there, and when the other side was heard of', () => {
    expect(card('lag')).toMatchObject({ tone: 'good', tag: '正常', act: null });
    expect(card('lag').lines).toEqual(['改动都送到了。', '2 分前有对方的消息。']);
  });

  it('says what would be lost, how old it is, and why it stopped', () => {
    const shipping = {
      ...view.shipping,
      left: 7,
      oldest: now - 45 * minute,
      filesDue: 2,
      error: 'unreachable',
    };
    const wouldLose = { since: now - 45 * minute, atLeast: 7 };
    expect(card('lag', { shipping, wouldLose })).toMatchObject({
      tone: 'soon',
      lines: [
        '还有 7 条改动没有送到，最早的在 45 分前。',
        '2 分前有对方的消息。',
        '2 个文件等着复制。',
        '上次停下是因为：unreachable',
        '这里现在没了的话，45 分前以来的改动会少，至少 7 条。',
      ],
    });
  });

  it('on the standby, is what it was told', () => {
    const receiving = { heardAt: now - 3 * minute, left: 1, oldest: now - 4 * minute, received: 5 };
    const wouldLose = { since: now - 4 * minute, atLeast: 1 };
    expect(card('lag', { role: 'standby', receiving, wouldLose }).lines).toEqual([
      '对方说还有 1 条没有送来，最早的在 4 分前。',
      '3 分前有对方的消息。',
      '现在接管的话，4 分前以来的改动会少，至少 1 条。',
    ]);
  });

  it('says that nothing is set up, or what is wrong with it', () => {
    const shipping = { ...view.shipping, heardAt: null };
    expect(card('lag', { linked: false, shipping })).toMatchObject({
      tone: 'bad',
      lines: ['还没有设置另一个环境。', '还没有收到过对方的消息。'],
    });
    const problems = ['A_VARIABLE is missing; see docs/standby.md.'];
    expect(card('lag', { linked: false, problems }).lines[0]).toBe(problems[0]);
    expect(card('lag', { linked: null }).lines[0]).toBe(zh.standby.linkUnknown);
  });
});

describe('a comparison', () => {
  it('says what it found', () => {
    expect(card('comparison').lines).toEqual(['300 分前 比对了 1200 条。', '两边一样。']);
    const comparison = { ...view.comparison!, changed: 1, extra: 2 };
    expect(card('comparison', { comparison })).toMatchObject({
      tone: 'soon',
      lines: ['300 分前 比对了 1200 条。', '不同 1 · 缺少 0 · 多余 2'],
    });
    expect(card('comparison', { comparison: { ...comparison, repaired: false } })).toMatchObject({
      tone: 'bad',
      lines: [expect.any(String), expect.any(String), zh.standby.unrepaired],
    });
    expect(card('comparison', { comparison: null, comparing: 0.456 })).toMatchObject({
      tone: 'plain',
      lines: ['正在比对，46%。', '还没有比对过。'],
    });
  });

  it('can be asked for by an admin where people are served, once', () => {
    expect(card('comparison').act).toBe('compare');
    expect(card('comparison', {}, false).act).toBeNull();
    expect(card('comparison', { role: 'standby' }).act).toBeNull();
    const requests = { compare: now - 2 * minute, drill: null };
    expect(card('comparison', { requests }).waits).toBe('2 分前要求的，下一轮就做，几分钟内有结果。');
    expect(card('drill', { requests }).waits).toBe('');
  });
});

describe('a drill', () => {
  it('names what did not pass', () => {
    const checks = [
      { name: 'secrets', passed: false, detail: '微信不接受。' },
      { name: 'new-check', passed: true, detail: '好的。' },
    ];
    expect(card('drill', { drill: { at: now, passed: false, checks } })).toMatchObject({
      tone: 'soon',
      act: 'drill',
      lines: ['0 分前，1 项没通过。'],
      checks: [
        { name: '密钥', passed: false, word: '没通过', detail: '微信不接受。' },
        { name: 'new-check', passed: true, word: '通过' },
      ],
    });
  });

  it('may be asked for on both sides', () => {
    expect(card('drill', { role: 'standby' }).act).toBe('drill');
    expect(card('drill', { drill: null }).lines[0]).toMatch(/^还没有演练过/);
  });
});

it('an archive has a size, the front door a direction', () => {
  expect(card('archive').lines).toEqual(['2023-11-14 · 1200 条 · 338 KB']);
  expect(card('archive', { archive: { ...view.archive!, bytes: 5_000_000 } }).lines[0]).toContain('4.8 MB');
  expect(card('archive', { archive: null }).lines).toEqual(['还没有归档。']);
  expect(card('door').lines).toEqual(['https://door.example/', '指向主小程序。']);
  const door = { ...view.door!, error: 'storage' };
  expect(card('door', { door, doorUrl: null })).toMatchObject({
    tone: 'bad',
    lines: ['指向主小程序。', '没能写：storage'],
  });
  expect(card('door', { epoch: 4 }).lines.at(-1)).toBe('上次由这里写的（纪元 3）：指向主小程序。');
  expect(card('door', { door: null }).lines.at(-1)).toBe('这个环境还没有写过前门。');
});
