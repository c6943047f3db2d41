import { strings } from '../../../locales/index';
import { kept } from '../../../platform/kept';
import { goHome, open } from '../../../platform/navigate';
import { call } from '../../../services/call';
import { emptyList, type Chunk, type ListView } from '../../../services/endless-list';
import { once } from '../../../services/once';
import { spoken } from '../../behaviors/spoken';
import { texts } from '../../locales/index';
import { askReason, problemText } from '../../services/gate';
import { deskList, refreshList } from '../../services/list';
import { momentText } from '../../services/moment';
import {
  differenceRow,
  moneyViews,
  refundRow,
  shareRow,
  type MoneyAct,
  type MoneyRow,
  type MoneyView,
} from '../../services/money-rows';

type Cursor = { cursor?: string };

/** Reads a part of each list, as the cards of it. */
const readers: Record<MoneyView, (cursor: Cursor) => Promise<Chunk<MoneyRow>>> = {
  async refunds(cursor) {
    const { refunds, nextCursor } = await call('operate', 'refund.list', { view: 'waiting', ...cursor });
    return { items: refunds.map((refund) => refundRow(refund, wording())), nextCursor };
  },
  async shares(cursor) {
    const { shares, nextCursor } = await call('operate', 'share.list', cursor);
    return { items: shares.map((share) => shareRow(share, wording())), nextCursor };
  },
  differences: (cursor) => readDifferences('open', cursor),
  settled: (cursor) => readDifferences('settled', cursor),
};

const wording = () => ({ t: texts().money, gone: strings().common.gone, moment: momentText });

async function readDifferences(state: 'open' | 'settled', cursor: Cursor): Promise<Chunk<MoneyRow>> {
  const { differences, nextCursor } = await call('operate', 'difference.list', { state, ...cursor });
  return { items: differences.map((difference) => differenceRow(difference, wording())), nextCursor };
}

/** Does what a card offers, after asking why where the log wants to know; false when the operator would rather not. */
const deeds: Record<MoneyAct, (key: string) => Promise<boolean>> = {
  async 'retry-refund'(refundId) {
    await call('operate', 'refund.retry', { refundId });
    return true;
  },
  'retry-share': (orderId) => decideShare(orderId, true),
  release: (orderId) => decideShare(orderId, false),
  async settle(differenceId) {
    const { settleTitle, reasonHint } = texts().money;
    const note = await askReason(settleTitle, reasonHint);
    if (note === null) return false;
    await call('operate', 'difference.settle', { differenceId, note });
    return true;
  },
};

async function decideShare(orderId: string, retry: boolean): Promise<boolean> {
  const { retryShareTitle, releaseTitle, reasonHint } = texts().money;
  const reason = await askReason(retry ? retryShareTitle : releaseTitle, reasonHint);
  if (reason === null) return false;
  await call('operate', 'share.decide', { orderId, retry, reason });
  return true;
}

interface Money {
  data: { view: MoneyView };
  setData(changes: Record<string, unknown>): void;
}

const own = kept((page: Money) => ({
  once: once(),
  list: deskList<MoneyRow>(
    page,
    ({ key }) => key,
    (cursor) => readers[page.data.view](cursor),
  ),
}));

interface MoneyData {
  view: MoneyView;
  tabs: { value: MoneyView; label: string }[];
  closed: boolean;
  list: ListView<MoneyRow>;
}

const initial: MoneyData = { view: 'refunds', tabs: [], closed: false, list: emptyList() };

Component({
  behaviors: [spoken('money')],
  data: initial,
  methods: {
    onLoad(query: Record<string, string>) {
      const view = moneyViews.find((known) => known === query['view']);
      if (view) this.setData({ view });
      this.onLanguage();
    },
    onShow() {
      void own(this).list.load({ keep: true });
    },
    onLanguage() {
      const { t } = this.data;
      void wx.setNavigationBarTitle({ title: t.title });
      this.setData({ tabs: moneyViews.map((value) => ({ value, label: t.views[value] })) });
      if (this.data.list.items.length > 0) void own(this).list.load({ keep: true });
    },
    onView({ detail }: WechatMiniprogram.CustomEvent<{ value: MoneyView }>) {
      this.setData({ view: detail.value });
      void own(this).list.load();
    },
    onOrder({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string };
      open(`/trade/pages/order/order?id=${id}`);
    },
    onAct({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { act, key } = currentTarget.dataset as { act: MoneyAct; key: string };
      void own(this).once(async () => {
        const { t } = this.data;
        try {
          if (!(await deeds[act](key))) return;
          void wx.showToast({ title: act === 'settle' ? t.settled : t.done, icon: 'none' });
        } catch (error) {
          void wx.showToast({ title: problemText(error), icon: 'none' });
        }
        await own(this).list.load({ keep: true });
      });
    },
    async onPullDownRefresh() {
      await refreshList(own(this).list, () => this.data.list.sentence);
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
    onHome() {
      goHome();
    },
  },
});
