import type { ReportView } from '../../../cloudfunctions/common/reports/views';
import type { ReasonsAnswer } from '../../../cloudfunctions/report/contract';
import { localized } from '../../behaviors/localized';
import { reportCard, type RequestView } from '../../components/request-card/view';
import { fill, pick, strings } from '../../locales/index';
import { now } from '../../platform/clock';
import { kept } from '../../platform/kept';
import { openReport } from '../../platform/navigate';
import { call, CallError, sentenceOf } from '../../services/call';
import { emptyList, EndlessList, type ListView } from '../../services/endless-list';
import { lengthOf } from '../../services/length';
import { once } from '../../services/once';
import { me, startSession } from '../../services/session';

interface Host {
  setData(changes: Record<string, unknown>): void;
}

const own = kept((page: Host) => ({
  list: new EndlessList<ReportView>({
    name: 'list',
    read: async (cursor) => {
      const { reports, nextCursor } = await call('report', 'mine', cursor ? { cursor } : {});
      return { items: reports, nextCursor };
    },
    keyOf: ({ reportId }) => reportId,
    show: (changes) => page.setData(changes),
    sentenceOf,
  }),
  once: once(),
  hours: null as ReasonsAnswer['hours'] | null,
  /** What is being written about a complaint that was not solved. */
  text: '',
}));

interface ReportsData {
  promise: string;
  /** Nobody to have complaints. */
  visitor: boolean;
  list: ListView<ReportView>;
  cards: RequestView[];
  /** The complaint that is being written about. */
  writing: string;
  error: string;
  busy: boolean;
}

const initial: ReportsData = {
  promise: '',
  visitor: false,
  list: emptyList(),
  cards: [],
  writing: '',
  error: '',
  busy: false,
};

Component({
  behaviors: [localized('reports')],
  data: initial,
  observers: {
    'list.items.**, t': function () {
      const { items } = this.data.list;
      this.setData({ cards: items.map((report) => reportCard(report, pick, now(), strings())) });
    },
  },
  methods: {
    onLoad() {
      this.onLanguage();
      void this.showPromise();
      void this.load();
    },
    onLanguage() {
      const { t } = this.data;
      const { hours } = own(this);
      void wx.setNavigationBarTitle({ title: t.title });
      this.setData({ promise: hours ? fill(t.promise, hours) : '' });
    },
    /** How long an answer takes; the page does without when it cannot be read. */
    async showPromise() {
      const subject = { type: 'platform', id: 'platform' } as const;
      const answer = await call('report', 'reasons', { subject }).catch(() => null);
      own(this).hours = answer?.hours ?? null;
      this.onLanguage();
    },
    async load() {
      await startSession();
      this.setData({ visitor: me.get() === null });
      if (me.get()) await own(this).list.load();
    },
    async onPullDownRefresh() {
      const { list } = own(this);
      const done = me.get() === null || (await list.load({ keep: true }));
      void wx.stopPullDownRefresh();
      if (!done && list.size > 0) void wx.showToast({ title: this.data.list.sentence, icon: 'none' });
    },
    onReachBottom() {
      void own(this).list.more();
    },
    onStart() {
      openReport('platform', 'platform');
    },
    onWrite({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string };
      own(this).text = '';
      this.setData({ writing: id, error: '' });
    },
    onStop() {
      this.setData({ writing: '' });
    },
    onText({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      own(this).text = detail.value;
      this.setData({ error: '' });
    },
    onSend() {
      const { t, writing } = this.data;
      const { text } = own(this);
      const length = lengthOf(text);
      if (length < 2 || length > 500) {
        this.setData({ error: length < 2 ? t.errors.short : t.errors.long });
        return;
      }
      void own(this).once(() => this.reopen(writing, text));
    },
    async reopen(reportId: string, text: string) {
      this.setData({ busy: true });
      try {
        const { report } = await call('report', 'reopen', { reportId, text });
        own(this).list.change(reportId, report);
        this.setData({ writing: '' });
        void wx.showToast({ title: this.data.t.reopened, icon: 'none' });
      } catch (error) {
        const field = error instanceof CallError ? error.fields['text'] : undefined;
        this.setData({ error: field ?? sentenceOf(error) });
      }
      this.setData({ busy: false });
    },
  },
});
