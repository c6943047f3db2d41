import type { OfferView } from '../../../cloudfunctions/common/goods/views';
import type { CommentView, PostView } from '../../../cloudfunctions/common/posts/views';
import { localized } from '../../behaviors/localized';
import { fill, strings } from '../../locales/index';
import { now } from '../../platform/clock';
import { kept } from '../../platform/kept';
import { goHome, leave, open, openDecision } from '../../platform/navigate';
import { arrivalCode, arriveBy, ownCode } from '../../services/agent';
import { loadBrand } from '../../services/brand';
import { call, CallError, sentenceOf } from '../../services/call';
import { categoryLabels, type CategoryLabel } from '../../services/labels';
import { confirmed } from '../../services/confirm';
import {
  blockAction,
  copyAction,
  offer,
  reportAction,
  type ContentAction,
} from '../../services/content-actions';
import { EndlessList, emptyList, type ListView } from '../../services/endless-list';
import { relativeTime } from '../../services/format';
import { postChanged } from '../../services/post-changes';
import { toggled } from './like';
import { noticeFor, type Notice } from './notice';
import { offerLook, type OfferLook } from './offer';
import { shareImage } from './share-image';
import { sharedQuery } from './shared-query';

interface Host {
  data: { postId: string };
  setData(changes: Record<string, unknown>): void;
}

const comments = kept(
  (page: Host) =>
    new EndlessList<CommentView>({
      name: 'comments',
      read: async (cursor) => {
        const input = { postId: page.data.postId, ...(cursor ? { cursor } : {}) };
        const answer = await call('browse', 'comments', input);
        return { items: answer.comments, nextCursor: answer.nextCursor };
      },
      keyOf: ({ commentId }) => commentId,
      show: (changes) => page.setData(changes),
      sentenceOf,
    }),
);

interface Own {
  picture: string | undefined;
  /** Of the person as an agent; empty for everybody else. */
  code: string;
  liking: boolean;
  stop: () => void;
}

const own = kept((): Own => ({
  picture: undefined,
  code: '',
  liking: false,
  stop: () => {},
}));

interface CommentBar {
  focus(): void;
}

interface PostData {
  state: 'loading' | 'ready' | 'missing' | 'failed';
  sentence: string;
  postId: string;
  post: PostView;
  offer: OfferView | null;
  /** The offer in words. */
  sale: OfferLook;
  /** When and where. */
  line: string;
  notice: Notice | null;
  category: CategoryLabel;
  /** How many pictures wait for a check. */
  pendingLine: string;
  comments: ListView<CommentView>;
}

const initial: PostData = {
  state: 'loading',
  sentence: '',
  postId: '',
  post: {} as PostView,
  offer: null,
  sale: { line: '', place: '', quiet: false, button: 'none' },
  line: '',
  notice: null,
  category: { icon: 'photo', name: '' },
  pendingLine: '',
  comments: emptyList(),
};

Component({
  behaviors: [localized('post')],
  data: initial,
  methods: {
    /** `agent`: the code of the agent whose link led here. */
    onLoad({ id = '', agent = '' }: { id?: string; agent?: string }) {
      this.setData({ postId: id });
      arriveBy(id, agent);
      own(this).stop = postChanged.watch((last) => {
        if (last?.postId === this.data.postId && last.change === 'updated') void this.load();
      });
      this.showTitle();
      void this.load();
    },
    onUnload() {
      own(this).stop();
    },
    onLanguage() {
      this.showTitle();
      void this.showWords();
    },
    showTitle() {
      void wx.setNavigationBarTitle({ title: this.data.t.title });
    },
    async load(): Promise<boolean> {
      try {
        const answer = await call('browse', 'post', { postId: this.data.postId });
        this.setData({ state: 'ready', post: answer.post, offer: answer.offer });
        comments(this).start({ items: answer.comments, nextCursor: answer.nextCursor });
        void this.showWords();
        void this.readyToShare();
        return true;
      } catch (error) {
        this.showFailure(error);
        return false;
      }
    },
    showFailure(error: unknown) {
      const missing = error instanceof CallError && ['NOT_FOUND', 'INVALID_INPUT'].includes(error.code);
      const sentence = sentenceOf(error);
      if (missing) this.setData({ state: 'missing' });
      else if (this.data.state === 'ready') void wx.showToast({ title: sentence, icon: 'none' });
      else this.setData({ state: 'failed', sentence });
    },
    /** What depends on the language, and on the clock. */
    async showWords() {
      const { post, offer, t } = this.data;
      if (this.data.state !== 'ready') return;
      this.setData({
        sale: offerLook(post, offer, t.offer),
        line: [relativeTime(post.at, now(), strings()), post.area].filter(Boolean).join(' · '),
        notice: noticeFor(post, t),
        pendingLine: post.imagesPending && !post.mine ? fill(t.imagesPending, { n: post.imagesPending }) : '',
      });
      const brand = await loadBrand().catch(() => null);
      this.setData({ category: categoryLabels(brand)[post.category] ?? initial.category });
    },
    async readyToShare() {
      const { post, offer } = this.data;
      if (post.state !== 'published') return;
      own(this).picture = await shareImage(post);
      if (offer?.buyable) own(this).code = await ownCode();
    },
    async onPullDownRefresh() {
      await this.load();
      void wx.stopPullDownRefresh();
    },
    onReachBottom() {
      void comments(this).more();
    },
    onMore() {
      void comments(this).more();
    },
    onRetry() {
      this.setData({ state: 'loading' });
      void this.load();
    },
    onHome() {
      goHome();
    },
    async onLike() {
      if (own(this).liking) return;
      own(this).liking = true;
      const { postId, liked, likeCount } = this.data.post;
      const wanted = toggled({ liked, likeCount });
      this.showLikes(wanted);
      try {
        const answer = await call('publish', 'like.set', { postId, liked: wanted.liked });
        this.showLikes(answer);
        postChanged.set({ postId, change: 'counted', counts: { likeCount: answer.likeCount } });
      } catch (error) {
        this.showLikes({ liked, likeCount });
        void wx.showToast({ title: sentenceOf(error), icon: 'none' });
      } finally {
        own(this).liking = false;
      }
    },
    showLikes({ liked, likeCount }: { liked: boolean; likeCount: number }) {
      this.setData({ 'post.liked': liked, 'post.likeCount': likeCount });
    },
    onSent({ detail: { comment } }: { detail: { comment: CommentView } }) {
      comments(this).add(comment, 'end');
      if (comment.state === 'published') this.countComments(1);
      void wx.pageScrollTo({ selector: '#foot', duration: 200 });
    },
    onWrite() {
      (this.selectComponent('#bar') as unknown as CommentBar).focus();
    },
    async onRemoveComment({ detail: { commentId } }: { detail: { commentId: string } }) {
      const { removeComment, remove } = this.data.t;
      if (!(await confirmed(removeComment, '', remove))) return;
      const gone = this.data.comments.items.find((comment) => comment.commentId === commentId);
      try {
        await call('publish', 'comment.remove', { commentId });
        comments(this).filter((comment) => comment.commentId !== commentId);
        if (gone?.state === 'published') this.countComments(-1);
      } catch (error) {
        void wx.showToast({ title: sentenceOf(error), icon: 'none' });
      }
    },
    countComments(step: 1 | -1) {
      const { post } = this.data;
      const commentCount = Math.max(0, post.commentCount + step);
      this.setData({ 'post.commentCount': commentCount });
      postChanged.set({ postId: post.postId, change: 'counted', counts: { commentCount } });
    },
    actions(): ContentAction[] {
      const { post, t } = this.data;
      if (!post.mine) return [reportAction('post', post.postId), blockAction(post.author, leave)];
      return [
        { name: t.edit, run: () => open(`/pages/publish/publish?postId=${post.postId}`) },
        { name: t.remove, run: () => void this.remove() },
      ];
    },
    onActions() {
      void offer(this.actions());
    },
    onHold() {
      const { title, body } = this.data.post;
      void offer([copyAction(`${title}\n${body}`), ...this.actions()]);
    },
    onHoldAuthor() {
      const { author, mine } = this.data.post;
      if (!mine) void offer([reportAction('user', author.userId), blockAction(author, leave)]);
    },
    onDecision() {
      const { notice } = this.data;
      if (notice?.decisionId) openDecision(notice.decisionId);
    },
    onBuy() {
      const { postId } = this.data;
      open(`/trade/pages/buy/buy?${sharedQuery(postId, arrivalCode(postId))}`);
    },
    onSell() {
      open(`/pages/publish/publish?postId=${this.data.postId}&part=selling`);
    },
    async remove() {
      const { removeTitle, removeText, remove, removed } = this.data.t;
      if (!(await confirmed(removeTitle, removeText, remove))) return;
      const { postId } = this.data.post;
      try {
        await call('publish', 'post.remove', { postId });
        postChanged.set({ postId, change: 'removed' });
        leave();
        void wx.showToast({ title: removed, icon: 'none' });
      } catch (error) {
        void wx.showToast({ title: sentenceOf(error), icon: 'none' });
      }
    },
    /** Only what everybody may see is shared. */
    isShared(): boolean {
      return this.data.state === 'ready' && this.data.post.state === 'published';
    },
    onShareAppMessage() {
      if (!this.isShared()) return { path: '/pages/home/home' };
      const { picture, code } = own(this);
      const { postId, title } = this.data.post;
      const path = `/pages/post/post?${sharedQuery(postId, code)}`;
      return { title, path, ...(picture ? { imageUrl: picture } : {}) };
    },
    onShareTimeline() {
      if (!this.isShared()) return {};
      const { picture, code } = own(this);
      const { postId, title } = this.data.post;
      return { title, query: sharedQuery(postId, code), ...(picture ? { imageUrl: picture } : {}) };
    },
  },
});
