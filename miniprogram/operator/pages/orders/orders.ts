import type { OrderCard } from '../../../../cloudfunctions/common/orders/views';
import { fill } from '../../../locales/fill';
import { kept } from '../../../platform/kept';
import { goHome, open } from '../../../platform/navigate';
import { call } from '../../../services/call';
import { emptyList, type ListView } from '../../../services/endless-list';
import { yuan } from '../../../services/format';
import { spoken } from '../../behaviors/spoken';
import { deskList, refreshList } from '../../services/list';

const states = [
  'paying',
  'paid',
  'shipped',
  'completed',
  'refunded',
  'cancelled',
  'expired',
  'created',
] as const;
type Filter = OrderCard['state'] | 'all';

interface Orders {
  data: { query: string; filter: Filter };
  setData(changes: Record<string, unknown>): void;
}

const own = kept((page: Orders) =>
  deskList<OrderCard>(
    page,
    ({ orderId }) => orderId,
    async (cursor) => {
      const { query, filter } = page.data;
      const chosen = filter === 'all' ? {} : { state: filter };
      const wanted = query ? { number: query } : chosen;
      const { orders, nextCursor } = await call('operate', 'order.list', { ...wanted, ...cursor });
      return { items: orders, nextCursor };
    },
  ),
);

interface OrdersData {
  /** A number that is looked for; then the filter does not count. */
  query: string;
  filter: Filter;
  tabs: { value: Filter; label: string }[];
  none: string;
  lines: { parties: string; back: string; tone: string }[];
  closed: boolean;
  list: ListView<OrderCard>;
}

const initial: OrdersData = {
  query: '',
  filter: 'all',
  tabs: [],
  none: '',
  lines: [],
  closed: false,
  list: emptyList(),
};

const tones: Partial<Record<OrderCard['state'], string>> = { paid: 'soon', completed: 'good' };

Component({
  behaviors: [spoken('orders')],
  data: initial,
  observers: {
    'list.items.**, t': function () {
      const { t, c } = this.data;
      const lines = this.data.list.items.map(({ buyer, seller, refunded, state }) => ({
        parties: fill(t.parties, { buyer: buyer.nickname || c.gone, seller: seller.nickname || c.gone }),
        back: refunded ? fill(t.back, { yuan: yuan(refunded) }) : '',
        tone: tones[state] ?? 'plain',
      }));
      this.setData({ lines });
    },
  },
  methods: {
    onLoad() {
      this.onLanguage();
    },
    onShow() {
      void own(this).load({ keep: true });
    },
    onLanguage() {
      const { t, query } = this.data;
      void wx.setNavigationBarTitle({ title: t.title });
      this.setData({
        none: query ? fill(t.noneOf, { query }) : t.none,
        tabs: [{ value: 'all', label: t.all }, ...states.map((value) => ({ value, label: t.states[value] }))],
      });
    },
    onSearch({ detail }: WechatMiniprogram.CustomEvent<{ query: string }>) {
      if (detail.query === this.data.query) return;
      this.setData({ query: detail.query });
      this.onLanguage();
      void own(this).load();
    },
    onFilter({ detail }: WechatMiniprogram.CustomEvent<{ value: Filter }>) {
      this.setData({ filter: detail.value });
      void own(this).load();
    },
    onOrder({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string };
      open(`/trade/pages/order/order?id=${id}`);
    },
    async onPullDownRefresh() {
      await refreshList(own(this), () => this.data.list.sentence);
    },
    onReachBottom() {
      void own(this).more();
    },
    onMore() {
      void own(this).more();
    },
    onRetry() {
      void own(this).load();
    },
    onHome() {
      goHome();
    },
  },
});
