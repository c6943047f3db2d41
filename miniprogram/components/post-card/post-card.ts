import type { PostCard } from '../../../cloudfunctions/common/posts/views';
import { strings } from '../../locales/index';
import { now } from '../../platform/clock';
import { openPost } from '../../platform/navigate';
import { language } from '../../platform/preferences';
import { kept } from '../../platform/kept';
import { blockAction, offer, reportAction } from '../../services/content-actions';
import type { CategoryLabel } from '../../services/labels';
import { me } from '../../services/session';
import { cardView, type CardView } from './view';

const watching = kept(() => ({ stop: () => {} }));

/** A post in a list. A tap opens it; a long press offers what a reader can do about it. */
Component({
  properties: {
    post: { type: Object, value: {} as PostCard },
    /** `list`, or `grid` for two columns. */
    layout: { type: String, value: 'list' },
    /** Null while the categories are not known. */
    category: { type: null, value: null as CategoryLabel | null },
    /** Shows the author what others do not see yet. */
    showState: Boolean,
    /** What was searched for: its words are marked. */
    query: String,
  },
  data: { view: null as CardView | null },
  observers: {
    'post, query': function () {
      this.draw();
    },
  },
  lifetimes: {
    attached() {
      watching(this).stop = language.watch(() => this.draw());
    },
    detached() {
      watching(this).stop();
    },
  },
  methods: {
    draw() {
      const { post, query } = this.data;
      if (post.postId) this.setData({ view: cardView(post, now(), query, strings()) });
    },
    onHold() {
      const { postId, author } = this.data.post;
      if (author.userId === me.get()?.userId) return;
      void offer([reportAction('post', postId), blockAction(author)]);
    },
    onOpen() {
      if (this.data.post.postId) openPost(this.data.post.postId);
    },
  },
});
