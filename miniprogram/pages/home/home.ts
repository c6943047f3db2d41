import type { Feed } from '../../../cloudfunctions/browse/contract';
import type { PostCard } from '../../../cloudfunctions/common/posts/views';
import { localized } from '../../behaviors/localized';
import { fill, pick } from '../../locales/index';
import { kept } from '../../platform/kept';
import { open, openMoved } from '../../platform/navigate';
import { brand } from '../../services/brand';
import { call } from '../../services/call';
import { categoryLabels, sectionTabs, type CategoryLabel, type SectionTab } from '../../services/labels';
import { emptyList } from '../../services/endless-list';
import { feedList, followPosts, refresh } from '../../services/feed';
import { readOnly } from '../../services/serving';
import { closedNotice, closeNotice, openNotice } from './notice';
import { firstSection, layoutFor, type Selection } from './selection';

interface Home {
  readFeed(cursor: string | undefined): Promise<Feed>;
  setData(changes: Record<string, unknown>): void;
}

const feed = kept((page: Home) => feedList(page, (cursor) => page.readFeed(cursor)));
const chosen = kept((): { selection: Selection; stop: () => void } => ({
  selection: { section: '' },
  stop: () => {},
}));
const none: Record<string, CategoryLabel> = {};

interface Chip extends CategoryLabel {
  id: string;
}

Component({
  behaviors: [localized('home')],
  data: {
    list: emptyList<PostCard>(),
    notice: '',
    /** Whether people can only read here. */
    readOnly: readOnly.get(),
    chips: [] as Chip[],
    categories: none,
    tabs: [] as SectionTab[],
    section: '',
    category: '',
    layout: 'list',
  },
  methods: {
    onLoad() {
      const stops = [followPosts(feed(this)), readOnly.watch((only) => this.setData({ readOnly: only }))];
      chosen(this).stop = () => {
        for (const stop of stops) stop();
      };
      this.showBrand();
      void feed(this).load();
    },
    onUnload() {
      chosen(this).stop();
    },
    onLanguage() {
      this.showBrand();
    },
    async onPullDownRefresh() {
      await refresh(feed(this), () => this.data.list.sentence);
    },
    onReachBottom() {
      void feed(this).more();
    },
    onRetry() {
      void feed(this).load();
    },
    onMore() {
      void feed(this).more();
    },
    onSearch() {
      open('/pages/search/search');
    },
    onPublish() {
      open('/pages/publish/publish');
    },
    onSection(event: WechatMiniprogram.TouchEvent) {
      const { id } = event.currentTarget.dataset as { id: string };
      if (id !== this.data.section) this.choose({ section: id });
    },
    onCategory(event: WechatMiniprogram.TouchEvent) {
      const { id } = event.currentTarget.dataset as { id: string };
      if (id && id !== this.data.category) this.choose({ category: id });
      else if (this.data.category) this.choose({ section: firstSection(brand.get()) });
    },
    onMoved() {
      openMoved();
    },
    onCloseNotice() {
      closeNotice(brand.get()?.notice?.zh ?? '');
      this.setData({ notice: '' });
    },
    choose(selection: Selection) {
      chosen(this).selection = selection;
      this.showSelection();
      void feed(this).load();
    },
    async readFeed(cursor: string | undefined): Promise<Feed> {
      const { selection } = chosen(this);
      const wanted = 'section' in selection && !selection.section ? {} : selection;
      const answer = await call('browse', 'home', { ...wanted, ...(cursor ? { cursor } : {}) });
      if (answer.role) readOnly.set(answer.role === 'standby');
      if (answer.brand && selection === chosen(this).selection) {
        brand.set(answer.brand);
        if (!cursor && 'section' in selection) chosen(this).selection = { section: answer.section };
        this.showBrand();
      }
      return answer;
    },
    showBrand() {
      const settings = brand.get();
      if (!settings) return;
      const { notice, place } = settings;
      const categories = categoryLabels(settings);
      this.setData({
        notice: notice ? openNotice(pick(notice), notice.zh, closedNotice()) : '',
        categories,
        chips: Object.entries(categories).map(([id, label]) => ({ id, ...label })),
        tabs: sectionTabs(settings),
      });
      this.showSelection();
      void wx.setNavigationBarTitle({ title: pick(place) });
    },
    showSelection() {
      const { selection } = chosen(this);
      this.setData({
        section: 'section' in selection ? selection.section : '',
        category: 'category' in selection ? selection.category : '',
        layout: layoutFor(selection, brand.get()),
      });
    },
    onShareAppMessage() {
      return { title: this.shareTitle(), path: '/pages/home/home' };
    },
    onShareTimeline() {
      return { title: this.shareTitle(), query: '' };
    },
    shareTitle(): string {
      const settings = brand.get();
      return settings
        ? fill(this.data.t.share, { name: pick(settings.name), slogan: pick(settings.slogan) })
        : '';
    },
  },
});
