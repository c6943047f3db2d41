import { define } from './define';

/** Hard words between neighbours are masked; threats are refused. */
export const vulgarity = define('vulgarity', [
  {
    action: 'mask',
    pinyin: true,
    words: '傻[逼屄比叉]、煞笔、草泥马、王八蛋、婊子、贱人、脑残、龟儿子、狗杂种、死全家',
  },
  {
    action: 'mask',
    pinyin: false,
    words:
      '傻b、他妈的、操你妈、[操草日]你妈、去你妈的、你妈的、卧槽、我操、混蛋、智障、二逼、牛逼、装逼、妈卖批、' +
      '狗日的、小瘪三、cnm、nmsl、tmd、fuck、fucking、motherfucker、shit、bullshit、bitch、asshole、bastard',
  },
  {
    action: 'refuse',
    pinyin: false,
    words:
      '弄死你全家、杀你全家、砍死你、打断你的腿、泼你硫酸、让你家破人亡、我要杀了你、i will kill you、kill yourself',
  },
]);
