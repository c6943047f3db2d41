import type { OrderCard, OrderView } from '../../../../cloudfunctions/common/orders/views';
import { kept } from '../../../platform/kept';
import { goHome, open } from '../../../platform/navigate';
import { call, sentenceOf } from '../../../services/call';
import { emptyList, EndlessList, type ListView } from '../../../services/endless-list';
import { me, startSession } from '../../../services/session';
import { spoken } from '../../behaviors/spoken';
import { changesOf, orderChanged } from '../../services/order-changes';
import { belongs, filters, listInput, sideOf, sides, type Filter, type Side } from './filters';

interface Page {
  data: { side: Side; filter: Filter };
  setData(changes: Record<string, unknown>): void;
}

const own = kept((page: Page) => ({
  stop: () => {},
  list: new EndlessList<OrderCard>({
    name: 'list',
    keyOf: ({ orderId }) => orderId,
    read: async (cursor) => {
      await startSession();
      page.setData({ visitor: me.get() === null });
      const { side, filter } = page.data;
      if (!me.get()) return { items: [], nextCursor: null };
      const { orders, nextCursor } = await call('pay', 'order.list', listInput(side, filter, cursor));
      return { items: orders, nextCursor };
    },
    show: (changes) => page.setData(changes),
    sentenceOf,
  }),
}));

interface OrdersData {
  side: Side;
  sides: { value: Side; label: string }[];
  filter: Filter;
  filters: { value: Filter; label: string }[];
  visitor: boolean;
  list: ListView<OrderCard>;
}

const initial: OrdersData = {
  side: 'buyer',
  sides: [],
  filter: 'all',
  filters: [],
  visitor: false,
  list: emptyList(),
};

Component({
  behaviors: [spoken('orders')],
  data: initial,
  methods: {
    onLoad({ side }: { side?: string }) {
      this.setData({ side: sideOf(side) });
      own(this).stop = orderChanged.watch((order) => {
        if (order) this.follow(order);
      });
      this.onLanguage();
      void own(this).list.load();
    },
    onUnload() {
      own(this).stop();
    },
    onLanguage() {
      const { t } = this.data;
      void wx.setNavigationBarTitle({ title: t.title });
      this.setData({
        sides: sides.map((value) => ({ value, label: t.sides[value] })),
        filters: filters.map((value) => ({ value, label: t.filters[value] })),
      });
    },
    follow(order: OrderView) {
      const { list } = own(this);
      if (belongs(order, this.data.filter)) list.change(order.orderId, changesOf(order));
      else list.filter(({ orderId }) => orderId !== order.orderId);
    },
    onSide({ detail }: WechatMiniprogram.CustomEvent<{ value: Side }>) {
      this.setData({ side: detail.value });
      void own(this).list.load();
    },
    onFilter({ detail }: WechatMiniprogram.CustomEvent<{ value: Filter }>) {
      this.setData({ filter: detail.value });
      void own(this).list.load();
    },
    async onPullDownRefresh() {
      const { list } = own(this);
      const done = await list.load({ keep: true });
      void wx.stopPullDownRefresh();
      if (!done && list.size > 0) void wx.showToast({ title: this.data.list.sentence, icon: 'none' });
    },
    onReachBottom() {
      void own(this).list.more();
    },
    onMore() {
      void own(this).list.more();
    },
    onRetry() {
      void own(this).list.load();
    },
    onStart() {
      if (this.data.side === 'buyer') goHome();
      else open('/pages/publish/publish');
    },
  },
});
