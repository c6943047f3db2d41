import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { soundsVirtual } from './virtual-words';

const says = (title: string, body = '') => soundsVirtual({ title, body });

test.each([
  '王者荣耀代练，一天上钻石',
  '代 练 接 单',
  '视频会员月卡低价',
  '視頻會員月卡',
  '游戏点卡 100 元面值',
  '话费充值九五折',
  '充-值-卡',
  '出一个满级游戏账号',
  '出帳號',
  'Q币 Ｑ币 都有',
  '考研资料包，拍下发网盘',
  '软件激活码，自动发货',
  '代充各种平台',
  'Game account, max level',
  'Steam top-up, instant',
  'Netflix MEMBERSHIP for a year',
  'Ｇｉｆｔ Ｃａｒｄ 100',
  'Windows product key',
  'E-book collection',
])('%s', (title) => {
  expect(says(title)).toBe(true);
  expect(says('旧书', `九成新。\n${title}`)).toBe(true);
});

test.each([
  '山姆会员店旁边自提',
  '会员价 30，大家都一样',
  '充电宝，两万毫安',
  '可代充电动车',
  '儿童平板，上网课用的',
  '补充值班表的白板',
  '电话机，话费自理',
  '游戏机手柄',
  '点心卡通盘子',
  '书桌配号码锁',
  'A power bank that takes 3 hours to recharge',
  'Rechargeable lamp',
  'Lower price on account of a scratch',
  'Taking the weather into account, pick up early',
  'A bookcase for e-readers',
  'Countertop upright freezer',
  '',
])('%s means nothing of the kind', (title) => {
  expect(says(title)).toBe(false);
});

test('a word between sentences is none', () => {
  expect(says('电量能充。', '值得一看')).toBe(false);
});

test('whatever stands around a word, and whatever somebody writes, it answers', () => {
  const text = fc.string({ unit: 'binary', maxLength: 60 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(says(`${before}。`, `。代练。${after}`)).toBe(true);
      expect(typeof says(before, after)).toBe('boolean');
    }),
  );
});
