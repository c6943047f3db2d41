import { localized } from '../../behaviors/localized';
import { fill } from '../../locales/index';
import { yuan } from '../../services/format';

/** An amount in ink: ¥12.50; free when it is nothing, unless it is a sum. */
Component({
  behaviors: [localized('parts')],
  properties: {
    /** fen */
    fen: Number,
    /** `normal` in lists, `large` on a post's page. */
    size: { type: String, value: 'normal' },
    /** What has come together, where nothing is ¥0. */
    sum: Boolean,
  },
  data: { amount: '', label: '' },
  observers: {
    'fen, sum, t': function (fen: number, sum: boolean) {
      const amount = yuan(fen);
      const { free, price } = this.data.t;
      this.setData({ amount, label: fen === 0 && !sum ? free : fill(price, { yuan: amount }) });
    },
  },
});
