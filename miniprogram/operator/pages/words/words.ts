import type { WordView } from '../../../../cloudfunctions/common/moderation/views';
import { fill } from '../../../locales/index';
import { kept } from '../../../platform/kept';
import { goHome } from '../../../platform/navigate';
import { call } from '../../../services/call';
import { emptyList, type ListView } from '../../../services/endless-list';
import { spoken } from '../../behaviors/spoken';
import { explainSupport, mayDecide, ownRole } from '../../services/gate';
import { deskList, refreshList } from '../../services/list';
import { categories, toneOf, type Category } from '../../services/word-tables';

type Filter = Category | 'all';

interface Words {
  data: { query: string; filter: Filter };
  setData(changes: Record<string, unknown>): void;
  counted(total: number): void;
}

const own = kept((page: Words) =>
  deskList<WordView>(
    page,
    ({ wordId }) => wordId,
    async (cursor) => {
      const { query, filter } = page.data;
      const { words, nextCursor, total } = await call('moderate', 'words.list', {
        query,
        ...(filter === 'all' ? {} : { category: filter }),
        ...cursor,
      });
      page.counted(total);
      return { items: words, nextCursor };
    },
  ),
);

interface WordsData {
  query: string;
  filter: Filter;
  tabs: { value: Filter; label: string }[];
  tones: typeof toneOf;
  total: number;
  totalText: string;
  closed: boolean;
  list: ListView<WordView>;
  sheet: boolean;
  /** What the sheet changes; null for a new word. */
  word: WordView | null;
}

const initial: WordsData = {
  query: '',
  filter: 'all',
  tabs: [],
  tones: toneOf,
  total: 0,
  totalText: '',
  closed: false,
  list: emptyList(),
  sheet: false,
  word: null,
};

Component({
  behaviors: [spoken('words')],
  data: initial,
  methods: {
    onLoad() {
      this.onLanguage();
      void own(this).load();
    },
    onLanguage() {
      const { t, o } = this.data;
      void wx.setNavigationBarTitle({ title: t.title });
      this.setData({
        tabs: [
          { value: 'all', label: t.all },
          ...categories.map((value) => ({ value, label: o.categories[value] })),
        ],
      });
      this.counted(this.data.total);
    },
    counted(total: number) {
      this.setData({ total, totalText: fill(this.data.t.total, { n: total }) });
    },
    onSearch({ detail }: WechatMiniprogram.CustomEvent<{ query: string }>) {
      if (detail.query === this.data.query) return;
      this.setData({ query: detail.query });
      void own(this).load();
    },
    onFilter({ detail }: WechatMiniprogram.CustomEvent<{ value: Filter }>) {
      this.setData({ filter: detail.value });
      void own(this).load();
    },
    onAdd() {
      void this.open(null);
    },
    onWord({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { index } = currentTarget.dataset as { index: number };
      void this.open(this.data.list.items[index] ?? null);
    },
    async open(word: WordView | null) {
      if (mayDecide(await ownRole())) this.setData({ word, sheet: true });
      else await explainSupport();
    },
    onClose() {
      this.setData({ sheet: false });
    },
    /** A word that was set comes first, and the sentence above is tried again. */
    async onSet() {
      this.setData({ sheet: false });
      void wx.showToast({ title: this.data.t.set, icon: 'none' });
      (this.selectComponent('#try') as unknown as { tryLater(): void }).tryLater();
      await own(this).load({ keep: true });
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
