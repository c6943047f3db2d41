import type { DecisionView } from '../../../cloudfunctions/common/appeals/views';
import { localized } from '../../behaviors/localized';
import { pick, strings } from '../../locales/index';
import { now } from '../../platform/clock';
import { kept } from '../../platform/kept';
import { appealSent } from '../../services/appeals';
import { call, sentenceOf } from '../../services/call';
import { emptyList, EndlessList, type ListView } from '../../services/endless-list';
import { startSession } from '../../services/session';
import { decisionRow, type DecisionRow } from './row';

interface Host {
  setData(changes: Record<string, unknown>): void;
}

const own = kept((page: Host) => ({
  list: new EndlessList<DecisionView>({
    name: 'list',
    read: async (cursor) => {
      const answer = await call('appeal', 'mine', cursor ? { cursor } : {});
      return { items: answer.decisions, nextCursor: answer.nextCursor };
    },
    keyOf: ({ decisionId }) => decisionId,
    show: (changes) => page.setData(changes),
    sentenceOf,
  }),
  stop: () => {},
}));

interface DecisionsData {
  list: ListView<DecisionView>;
  rows: DecisionRow[];
}

const initial: DecisionsData = { list: emptyList(), rows: [] };

Component({
  behaviors: [localized('decisions')],
  data: initial,
  observers: {
    'list.items.**, t': function () {
      const { items } = this.data.list;
      this.setData({ rows: items.map((decision) => decisionRow(decision, pick, now(), strings())) });
    },
  },
  methods: {
    onLoad() {
      this.onLanguage();
      own(this).stop = appealSent.watch(() => void this.load());
      void this.load();
    },
    onUnload() {
      own(this).stop();
    },
    onLanguage() {
      void wx.setNavigationBarTitle({ title: this.data.t.title });
    },
    async load(): Promise<boolean> {
      await startSession();
      return own(this).list.load({ keep: true });
    },
    async onPullDownRefresh() {
      const done = await this.load();
      void wx.stopPullDownRefresh();
      if (!done && own(this).list.size > 0) {
        void wx.showToast({ title: this.data.list.sentence, icon: 'none' });
      }
    },
    onReachBottom() {
      void own(this).list.more();
    },
  },
});
