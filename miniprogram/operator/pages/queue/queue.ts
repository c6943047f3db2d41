import type { QueueItem } from '../../../../cloudfunctions/common/moderation/views';
import { kept } from '../../../platform/kept';
import { goHome } from '../../../platform/navigate';
import { call } from '../../../services/call';
import { emptyList, type ListView } from '../../../services/endless-list';
import { spoken } from '../../behaviors/spoken';
import { isLane, lanes, type Lane } from '../../services/lanes';
import { deskList, refreshList } from '../../services/list';

interface Queue {
  data: { lane: Lane };
  setData(changes: Record<string, unknown>): void;
}

const own = kept((page: Queue) => ({
  list: deskList<QueueItem>(
    page,
    ({ caseId }) => caseId,
    (cursor) => call('moderate', 'queue', { lane: page.data.lane, ...cursor }),
  ),
}));

interface QueueData {
  lane: Lane;
  tabs: { value: Lane; label: string }[];
  closed: boolean;
  list: ListView<QueueItem>;
}

const initial: QueueData = { lane: 'all', tabs: [], closed: false, list: emptyList() };

Component({
  behaviors: [spoken('queue')],
  data: initial,
  methods: {
    onLoad({ lane }: { lane?: string }) {
      this.setData({ lane: isLane(lane) ? lane : 'all' });
      this.onLanguage();
    },
    /** Somebody may have decided meanwhile; what is there stays until the answer is here. */
    onShow() {
      void own(this).list.load({ keep: true });
    },
    onLanguage() {
      const { t, o } = this.data;
      void wx.setNavigationBarTitle({ title: t.title });
      this.setData({ tabs: lanes.map((value) => ({ value, label: o.lanes[value] })) });
    },
    onLane({ detail }: WechatMiniprogram.CustomEvent<{ value: Lane }>) {
      this.setData({ lane: detail.value });
      void own(this).list.load();
    },
    onUndone() {
      void own(this).list.load({ keep: true });
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
    onDesk() {
      void wx.redirectTo({ url: '/operator/pages/desk/desk' });
    },
  },
});
