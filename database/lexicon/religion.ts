import { define } from './define';

/** Cult recruiting and money taken in the name of belief. */
export const religion = define('religion', [
  {
    action: 'review',
    pinyin: false,
    words:
      '邪教、全能神、门徒会、血水圣灵、末日审判将至、世界末日将至、入教奉献、信教免灾、驱魔收费、驱鬼收费、做法消灾、' +
      '花钱消灾、大师开光、代请符咒、符咒出售、转运符、改运大师、算命改运、养小鬼、降头术、请灵媒、功德捐款、传教招人、' +
      'join our cult',
  },
]);
