import type { NoticeView } from '../../../cloudfunctions/common/notices/views';
import { localized } from '../../behaviors/localized';
import { strings } from '../../locales/index';
import { now } from '../../platform/clock';
import { kept } from '../../platform/kept';
import { goHome } from '../../platform/navigate';
import { call, sentenceOf } from '../../services/call';
import { emptyList, EndlessList, type ListView } from '../../services/endless-list';
import { me, startSession } from '../../services/session';
import { noticeRow, type NoticeRow } from './row';

interface Host {
  setData(changes: Record<string, unknown>): void;
}

const notices = kept(
  (page: Host) =>
    new EndlessList<NoticeView>({
      name: 'list',
      read: async (cursor) => {
        const answer = await call('register', 'notices', cursor ? { cursor } : {});
        return { items: answer.notices, nextCursor: answer.nextCursor };
      },
      keyOf: ({ noticeId }) => noticeId,
      show: (changes) => page.setData(changes),
      sentenceOf,
    }),
);

interface InboxData {
  visitor: boolean;
  list: ListView<NoticeView>;
  rows: NoticeRow[];
}

const initial: InboxData = { visitor: false, list: emptyList(), rows: [] };

Component({
  behaviors: [localized('inbox')],
  data: initial,
  observers: {
    'list.items.**, t': function () {
      const { items } = this.data.list;
      this.setData({ rows: items.map((notice) => noticeRow(notice, now(), strings())) });
    },
  },
  pageLifetimes: {
    show() {
      void this.load();
    },
  },
  methods: {
    onLoad() {
      this.onLanguage();
    },
    onLanguage() {
      void wx.setNavigationBarTitle({ title: this.data.t.title });
    },
    /** Shows what is there, and lets the cloud know that it has been seen; the marks stay until the next time. */
    async load(): Promise<boolean> {
      await startSession();
      this.setData({ visitor: me.get() === null });
      if (!me.get()) return true;
      const done = await notices(this).load({ keep: true });
      if (done) await this.markRead();
      return done;
    },
    async markRead() {
      const unread = this.data.list.items.some(({ read }) => !read);
      if (!unread && !me.get()?.unread) return;
      const answer = await call('register', 'notices.read', {}).catch(() => null);
      const person = me.get();
      if (answer && person) me.set({ ...person, unread: answer.unread });
    },
    async onPullDownRefresh() {
      const done = await this.load();
      void wx.stopPullDownRefresh();
      if (!done && notices(this).size > 0)
        void wx.showToast({ title: this.data.list.sentence, icon: 'none' });
    },
    onReachBottom() {
      void notices(this).more();
    },
    onHome() {
      goHome();
    },
  },
});
