import type { OrderCard } from '../../../../cloudfunctions/common/orders/views';
import { open } from '../../../platform/navigate';
import { spoken } from '../../behaviors/spoken';
import { tagOf } from '../../services/state-words';
import { orderPath } from '../../services/trade-page';

/** An order in a list; a tap opens its page. */
Component({
  behaviors: [spoken('states')],
  properties: { order: { type: Object, value: {} as OrderCard } },
  data: { tag: '', tone: '' },
  observers: {
    'order.**, t': function () {
      const { order, t } = this.data;
      if (!order.orderId) return;
      const { text, tone } = tagOf(order, t);
      this.setData({ tag: text, tone });
    },
  },
  methods: {
    onOpen() {
      open(orderPath(this.data.order.orderId));
    },
  },
});
