import type { CommentView } from '../../../cloudfunctions/common/posts/views';
import { localized } from '../../behaviors/localized';
import { kept } from '../../platform/kept';
import { openDecision } from '../../platform/navigate';
import { randomName } from '../../platform/random';
import { call, decisionBehind, sentenceOf } from '../../services/call';
import { ensureConsent } from '../../services/consent';
import { isSendable, remaining } from './draft';

/** The key of the comment being written: the same for every attempt to send it. */
const request = kept(() => ({ key: randomName(), body: '' }));

/**
 * Writes a comment below a post; keeps what was written until it has been sent. While nobody writes, the slot stands
 * beside it. Event `sent` `{ comment }`.
 */
Component({
  behaviors: [localized('post')],
  properties: { postId: String },
  data: {
    draft: '',
    focused: false,
    sending: false,
    sendable: false,
    left: null as number | null,
    /** Why the last attempt failed. */
    problem: '',
    /** The decision that keeps the person from writing. */
    decisionId: '',
  },
  observers: {
    draft(draft: string) {
      this.setData({ sendable: isSendable(draft), left: remaining(draft), problem: '', decisionId: '' });
    },
  },
  methods: {
    focus() {
      this.setData({ focused: true });
    },
    onFocus() {
      this.setData({ focused: true });
    },
    onBlur() {
      this.setData({ focused: false });
    },
    async onSend() {
      if (this.data.sending || !this.data.sendable) return;
      this.setData({ sending: true, problem: '', decisionId: '' });
      try {
        const comment = (await ensureConsent()) ? await this.send() : null;
        if (comment) this.done(comment);
      } catch (error) {
        this.setData({ problem: sentenceOf(error), decisionId: decisionBehind(error) });
      } finally {
        this.setData({ sending: false });
      }
    },
    onDecision() {
      openDecision(this.data.decisionId);
    },
    async send(): Promise<CommentView> {
      const { postId, draft: body } = this.data;
      const attempt = request(this);
      if (attempt.body && attempt.body !== body) attempt.key = randomName();
      attempt.body = body;
      const { comment } = await call('publish', 'comment.create', { postId, body, key: attempt.key });
      Object.assign(attempt, { key: randomName(), body: '' });
      return comment;
    },
    done(comment: CommentView) {
      this.setData({ draft: '', focused: false });
      const { sent, sentPending } = this.data.t;
      void wx.showToast({ title: comment.state === 'published' ? sent : sentPending, icon: 'none' });
      this.triggerEvent('sent', { comment });
    },
  },
});
