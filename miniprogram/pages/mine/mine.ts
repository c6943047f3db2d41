import type { PostCard } from '../../../cloudfunctions/common/posts/views';
import { localized } from '../../behaviors/localized';
import { fill } from '../../locales/index';
import { kept } from '../../platform/kept';
import { open } from '../../platform/navigate';
import { brand, loadBrand } from '../../services/brand';
import { call, sentenceOf } from '../../services/call';
import { categoryLabels } from '../../services/labels';
import { emptyList } from '../../services/endless-list';
import { feedList, followPosts, refresh } from '../../services/feed';
import { once } from '../../services/once';
import { postChanged } from '../../services/post-changes';
import { startSession } from '../../services/session';
import { explain, type Explanation } from './explain';

interface Host {
  setData(changes: Record<string, unknown>): void;
}

const own = kept((page: Host) => ({
  list: feedList(page, (cursor) => call('browse', 'mine', cursor ? { cursor } : {})),
  once: once(),
  stop: () => {},
}));

Component({
  behaviors: [localized('mine')],
  data: {
    list: emptyList<PostCard>(),
    categories: {},
    /** What stands below each post. */
    explanations: [] as Explanation[][],
  },
  observers: {
    'list.items.**, t': function () {
      const { list, t } = this.data;
      this.setData({ explanations: list.items.map((post) => explain(post, t)) });
    },
  },
  methods: {
    onLoad() {
      this.onLanguage();
      own(this).stop = followPosts(own(this).list);
      void this.load();
    },
    onUnload() {
      own(this).stop();
    },
    onLanguage() {
      void wx.setNavigationBarTitle({ title: this.data.t.title });
      this.setData({ categories: categoryLabels(brand.get()) });
    },
    async load() {
      await Promise.all([startSession(), loadBrand().catch(() => null)]);
      this.setData({ categories: categoryLabels(brand.get()) });
      await own(this).list.load();
    },
    onPullDownRefresh() {
      void refresh(own(this).list, () => this.data.list.sentence);
    },
    onReachBottom() {
      void own(this).list.more();
    },
    onPublish() {
      open('/pages/publish/publish');
    },
    onEdit({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string };
      open(`/pages/publish/publish?postId=${id}`);
    },
    onRemove({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id, title } = currentTarget.dataset as { id: string; title: string };
      void own(this).once(() => this.remove(id, title));
    },
    async remove(postId: string, title: string) {
      const { t, c } = this.data;
      const { confirm } = await wx.showModal({
        title: t.removeAsk,
        content: fill(t.removeText, { title }),
        confirmText: t.remove,
        cancelText: c.cancel,
      });
      if (!confirm) return;
      try {
        await call('publish', 'post.remove', { postId });
        postChanged.set({ postId, change: 'removed' });
        void wx.showToast({ title: t.removed, icon: 'none' });
      } catch (error) {
        void wx.showToast({ title: sentenceOf(error), icon: 'none' });
      }
    },
  },
});
