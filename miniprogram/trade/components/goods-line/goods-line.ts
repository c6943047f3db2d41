import { fill } from '../../../locales/index';
import { spoken } from '../../behaviors/spoken';

/** What was bought, or is about to be: its picture and name, what one costs, how many, and what all cost. */
Component({
  behaviors: [spoken('order')],
  properties: {
    name: String,
    /** A file id; empty for none. */
    image: String,
    /** fen, of one; null when it may not be shown. */
    price: { type: null, value: null },
    /** 0: it is said elsewhere. */
    quantity: Number,
    /** fen, of all; null when it is said elsewhere, or may not be shown. */
    total: { type: null, value: null },
  },
  data: { many: '' },
  observers: {
    'quantity, o': function (n: number) {
      this.setData({ many: n > 0 ? fill(this.data.o.quantity, { n }) : '' });
    },
  },
});
