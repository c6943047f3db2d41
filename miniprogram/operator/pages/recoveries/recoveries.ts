import { strings } from '../../../locales/index';
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
import { recoveryCard, type RecoveryCard } from '../../services/recovery-row';

interface Recoveries {
  setData(changes: Record<string, unknown>): void;
}

const own = kept((page: Recoveries) => ({
  once: once(),
  list: deskList<RecoveryCard>(
    page,
    ({ key }) => key,
    async (cursor) => {
      const { recoveries, nextCursor } = await call('operate', 'recovery.list', cursor);
      const wording = { t: texts().recoveries, gone: strings().common.gone, moment: momentText };
      return { items: recoveries.map((row) => recoveryCard(row, wording)), nextCursor };
    },
  ),
}));

interface RecoveriesData {
  closed: boolean;
  list: ListView<RecoveryCard>;
}

const initial: RecoveriesData = { closed: false, list: emptyList() };

Component({
  behaviors: [spoken('recoveries')],
  data: initial,
  methods: {
    onLoad() {
      void wx.setNavigationBarTitle({ title: this.data.t.title });
    },
    onShow() {
      void own(this).list.load({ keep: true });
    },
    onLanguage() {
      void wx.setNavigationBarTitle({ title: this.data.t.title });
      void own(this).list.load({ keep: true });
    },
    onPerson({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string };
      open(`/operator/pages/person/person?id=${id}`);
    },
    onUndo({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { key } = currentTarget.dataset as { key: string };
      void own(this).once(async () => {
        const { t } = this.data;
        const reason = await askReason(t.undoTitle, t.reasonHint);
        if (reason === null) return;
        try {
          await call('operate', 'recovery.undo', { recoveryId: key, reason });
          void wx.showToast({ title: t.done, icon: 'none' });
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
