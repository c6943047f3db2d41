import type { Feed, UserPage } from '../../../cloudfunctions/browse/contract';
import type { PostCard } from '../../../cloudfunctions/common/posts/views';
import { localized } from '../../behaviors/localized';
import { fill, strings } from '../../locales/index';
import { kept } from '../../platform/kept';
import { goHome, open } from '../../platform/navigate';
import { unblockPerson } from '../../services/blocking';
import { brand, loadBrand } from '../../services/brand';
import { call, CallError } from '../../services/call';
import { blockAction, offer, reportAction } from '../../services/content-actions';
import { categoryLabels, type CategoryLabel } from '../../services/labels';
import { emptyList, type ListView } from '../../services/endless-list';
import { feedList, followPosts, refresh } from '../../services/feed';
import { monthOf } from '../../services/format';

interface Host {
  readPosts(cursor: string | undefined): Promise<Feed>;
  setData(changes: Record<string, unknown>): void;
}

const posts = kept((page: Host) => feedList(page, (cursor) => page.readPosts(cursor)));
const following = kept(() => ({ stop: () => {} }));

interface UserData {
  userId: string;
  person: UserPage['person'] | null;
  since: string;
  missing: boolean;
  categories: Record<string, CategoryLabel>;
  list: ListView<PostCard>;
}

const initial: UserData = {
  userId: '',
  person: null,
  since: '',
  missing: false,
  categories: {},
  list: emptyList(),
};

Component({
  behaviors: [localized('user')],
  data: initial,
  methods: {
    onLoad({ id }: { id?: string }) {
      this.setData({ userId: id ?? '' });
      following(this).stop = followPosts(posts(this));
      this.onLanguage();
      void posts(this).load();
      void this.showCategories();
    },
    onUnload() {
      following(this).stop();
    },
    onLanguage() {
      void wx.setNavigationBarTitle({ title: this.data.t.title });
      this.showWords();
    },
    showWords() {
      const { person, t } = this.data;
      const since = person ? fill(t.since, { month: monthOf(person.createdAt, strings().dates) }) : '';
      this.setData({ since, categories: categoryLabels(brand.get()) });
    },
    async showCategories() {
      await loadBrand().catch(() => null);
      this.showWords();
    },
    /** A part of the person's posts; the first one brings the person. */
    async readPosts(cursor: string | undefined): Promise<Feed> {
      const { userId } = this.data;
      try {
        const answer = await call('browse', 'user', { userId, ...(cursor ? { cursor } : {}) });
        if (!cursor) {
          this.setData({ person: answer.person, missing: false });
          this.showWords();
        }
        return answer;
      } catch (error) {
        const missing = error instanceof CallError && ['NOT_FOUND', 'INVALID_INPUT'].includes(error.code);
        this.setData({ missing });
        throw error;
      }
    },
    async onPullDownRefresh() {
      await refresh(posts(this), () => this.data.list.sentence);
    },
    onReachBottom() {
      void posts(this).more();
    },
    onMore() {
      void posts(this).more();
    },
    onRetry() {
      void posts(this).load();
    },
    onHome() {
      goHome();
    },
    onEdit() {
      open('/pages/profile/profile');
    },
    onPublish() {
      open('/pages/publish/publish');
    },
    onActions() {
      const { person } = this.data;
      if (!person || person.mine) return;
      const report = reportAction('user', person.userId);
      void offer(person.blocked ? [report] : [report, blockAction(person, () => void posts(this).load())]);
    },
    async onUnblock() {
      const { person } = this.data;
      if (person && (await unblockPerson(person))) await posts(this).load();
    },
    onShareAppMessage() {
      const { person, userId } = this.data;
      return { title: person?.nickname ?? '', path: `/pages/user/user?id=${userId}` };
    },
  },
});
