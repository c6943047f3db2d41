import { localized } from '../../behaviors/localized';
import { fill } from '../../locales/index';
import { yuan } from '../../services/format';

/** An amount in ink: ¥12.50; free when it is nothing. */
Component({
  behaviors: [localized('parts')],
  properties: {
    /** fen */
    fen: Number,
    /** `normal` in lists, `large` on a post's page. */
    size: { type: String, value: 'normal' },
  },
  data: { amount: '', label: '' },
  observers: {
    'fen, t': function (fen: number) {
      const amount = yuan(fen);
      const { free, price } = this.data.t;
      this.setData({ amount, label: fen === 0 ? free : fill(price, { yuan: amount }) });
    },
  },
});
