import { kept } from '../../../platform/kept';
import { goHome, open } from '../../../platform/navigate';
import { call } from '../../../services/call';
import { emptyList, type ListView } from '../../../services/endless-list';
import { once } from '../../../services/once';
import { spoken } from '../../behaviors/spoken';
import { texts } from '../../locales/index';
import { askReason, problemText } from '../../services/gate';
import { deskList, refreshList } from '../../services/list';
import { momentText } from '../../services/moment';
import { conflictCard, type ConflictCard } from './rows';

const views = ['open', 'settled'] as const;
type View = (typeof views)[number];

interface Conflicts {
  data: { view: View };
  setData(changes: Record<string, unknown>): void;
}

const own = kept((page: Conflicts) => ({
  once: once(),
  list: deskList<ConflictCard>(
    page,
    ({ key }) => key,
    async (cursor) => {
      const { conflicts, nextCursor } = await call('operate', 'conflict.list', {
        state: page.data.view,
        ...cursor,
      });
      return { items: conflicts.map((one) => conflictCard(one, texts().conflicts, momentText)), nextCursor };
    },
  ),
}));

interface ConflictsData {
  view: View;
  tabs: { value: View; label: string }[];
  closed: boolean;
  list: ListView<ConflictCard>;
}

const initial: ConflictsData = { view: 'open', tabs: [], closed: false, list: emptyList() };

Component({
  behaviors: [spoken('conflicts')],
  data: initial,
  methods: {
    onLoad() {
      this.onLanguage();
    },
    onShow() {
      void own(this).list.load({ keep: true });
    },
    onLanguage() {
      const { t } = this.data;
      void wx.setNavigationBarTitle({ title: t.title });
      this.setData({ tabs: views.map((value) => ({ value, label: t.views[value] })) });
      if (this.data.list.items.length > 0) void own(this).list.load({ keep: true });
    },
    onView({ detail }: WechatMiniprogram.CustomEvent<{ value: View }>) {
      this.setData({ view: detail.value });
      void own(this).list.load();
    },
    onOpen({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { page } = currentTarget.dataset as { page: string };
      open(page);
    },
    onSettle({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { key: conflictId } = currentTarget.dataset as { key: string };
      void own(this).once(async () => {
        const { t } = this.data;
        const note = await askReason(t.settleTitle, t.settleHint);
        if (note === null) return;
        try {
          await call('operate', 'conflict.settle', { conflictId, note });
          void wx.showToast({ title: t.settled, icon: 'none' });
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
