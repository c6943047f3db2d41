import type { PostCard } from '../../../cloudfunctions/common/posts/views';
import { localized } from '../../behaviors/localized';
import { fill } from '../../locales/index';
import { kept } from '../../platform/kept';
import { brand, loadBrand } from '../../services/brand';
import { call } from '../../services/call';
import { categoryLabels, type CategoryLabel } from '../../services/labels';
import { emptyList, type ListView } from '../../services/endless-list';
import { feedList, followPosts, refresh } from '../../services/feed';
import { keepSearches, recentSearches, withNewest } from './recent';

interface Search {
  data: { searched: string };
  setData(changes: Record<string, unknown>): void;
}

const results = kept((page: Search) =>
  feedList(page, (cursor) =>
    call('browse', 'search', { query: page.data.searched, ...(cursor ? { cursor } : {}) }),
  ),
);
const following = kept(() => ({ stop: () => {} }));

interface SearchData {
  /** What is in the field. */
  query: string;
  /** What the results are for; empty before the first search. */
  searched: string;
  focused: boolean;
  recent: string[];
  none: string;
  categories: Record<string, CategoryLabel>;
  list: ListView<PostCard>;
}

const initial: SearchData = {
  query: '',
  searched: '',
  focused: true,
  recent: [],
  none: '',
  categories: {},
  list: emptyList(),
};

Component({
  behaviors: [localized('search')],
  data: initial,
  methods: {
    onLoad() {
      following(this).stop = followPosts(results(this));
      this.setData({ recent: recentSearches() });
      this.onLanguage();
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
      this.setData({
        none: fill(this.data.t.empty, { query: this.data.searched }),
        categories: categoryLabels(brand.get()),
      });
    },
    /** Results show their category once the brand is known; a search works without. */
    async showCategories() {
      await loadBrand().catch(() => null);
      this.showWords();
    },
    onSearch() {
      this.search(this.data.query);
    },
    onRecent(event: WechatMiniprogram.TouchEvent) {
      const { query } = event.currentTarget.dataset as { query: string };
      this.setData({ query });
      this.search(query);
    },
    search(words: string) {
      const searched = words.trim().replace(/\s+/g, ' ');
      if (!searched) return;
      const recent = withNewest(this.data.recent, searched);
      keepSearches(recent);
      this.setData({ searched, recent, focused: false });
      this.showWords();
      void results(this).load();
    },
    onClear() {
      this.setData({ query: '', searched: '', focused: true });
    },
    onForget() {
      keepSearches([]);
      this.setData({ recent: [] });
    },
    async onPullDownRefresh() {
      if (this.data.searched) await refresh(results(this), () => this.data.list.sentence);
      else void wx.stopPullDownRefresh();
    },
    onReachBottom() {
      if (this.data.searched) void results(this).more();
    },
    onMore() {
      void results(this).more();
    },
    onRetry() {
      void results(this).load();
    },
  },
});
