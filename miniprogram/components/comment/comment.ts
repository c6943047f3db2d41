import type { CommentView } from '../../../cloudfunctions/common/posts/views';
import { localized } from '../../behaviors/localized';
import { strings } from '../../locales/index';
import { now } from '../../platform/clock';
import { blockAction, copyAction, offer, reportAction } from '../../services/content-actions';
import { openDecision } from '../../platform/navigate';
import { relativeTime } from '../../services/format';

/**
 * One comment; a long press offers what can be done about it. Event `remove` `{ commentId }`: the person wants it gone.
 */
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
    onHold() {
      const { comment, t } = this.data;
      const { commentId, author, body, mine, removable } = comment;
      void offer([
        copyAction(body),
        ...(mine ? [] : [reportAction('comment', commentId)]),
        ...(removable ? [{ name: t.remove, run: () => this.onRemove() }] : []),
        ...(mine || !author.nickname ? [] : [blockAction(author)]),
      ]);
    },
    onDecision() {
      const { decisionId } = this.data.comment;
      if (decisionId) openDecision(decisionId);
    },
    onRemove() {
      this.triggerEvent('remove', { commentId: this.data.comment.commentId });
    },
  },
});
