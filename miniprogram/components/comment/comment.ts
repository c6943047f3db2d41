import type { CommentView } from '../../../cloudfunctions/common/posts/views';
import { localized } from '../../behaviors/localized';
import { strings } from '../../locales/index';
import { now } from '../../platform/clock';
import { relativeTime } from '../../services/format';

/** One comment. Event `remove` `{ commentId }`: the person wants it gone. */
Component({
  behaviors: [localized('parts')],
  properties: {
    comment: { type: Object, value: {} as CommentView },
    /** Who wrote the post: theirs are marked. */
    authorId: String,
  },
  data: { when: '' },
  observers: {
    'comment, t': function (comment: CommentView) {
      if (comment.commentId) this.setData({ when: relativeTime(comment.at, now(), strings()) });
    },
  },
  methods: {
    onRemove() {
      this.triggerEvent('remove', { commentId: this.data.comment.commentId });
    },
  },
});
