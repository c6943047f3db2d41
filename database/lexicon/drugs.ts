import { define } from './define';

/** Drugs, and what the house rules do not let people trade: tobacco and prescription medicine. */
export const drugs = define('drugs', [
  {
    action: 'refuse',
    pinyin: true,
    words:
      '出售冰毒、冰毒货到付款、卖毒品、毒品交易、出售大麻、大麻种子出售、摇头丸、麻古、K粉、迷奸药、迷情药、' +
      '催情药、听话水、失忆水、乖乖水、三唑仑、氟硝西泮、蒙汗药、飞叶子、上头电子烟、依托咪酯、罂粟壳、罂粟籽',
  },
  { action: 'review', pinyin: true, words: '海洛因、可卡因' },
  {
    action: 'review',
    pinyin: false,
    words:
      '冰毒、毒品、吸毒、贩毒、制毒、大麻、鸦片、吗啡、笑气、麻黄碱、曲马多、安眠药出售、处方药代购、代购处方药、' +
      '香烟代购、代购香烟、烟草代购、走私烟、免税烟、电子烟出售、出售电子烟、减肥神药、三无保健品、' +
      'cocaine、heroin、meth for sale、buy weed、weed for sale、mdma、lsd tabs',
  },
]);
