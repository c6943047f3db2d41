import { define } from './define';

/** Trade in arms and army goods. */
export const military = define('military', [
  {
    action: 'refuse',
    pinyin: true,
    words:
      '出售枪支、枪支出售、买卖枪支、枪支弹药出售、枪支图纸、出售弹药、炸药配方、制作炸弹、出售炸药、军火交易',
  },
  {
    action: 'review',
    pinyin: false,
    words:
      '枪支、仿真枪、出售气枪、气枪铅弹、电击枪、钢珠枪、军火、雷管、手榴弹、管制刀具、弩箭出售、出售弓弩、军用匕首、' +
      '买卖军衔、军服出售、出售军装、假军官证、军车牌照、sell guns、guns for sale、ammo for sale',
  },
]);
