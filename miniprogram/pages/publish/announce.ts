import { strings } from '../../locales/index';
import type { Outcome } from './outcome';

/** Says what became of the post: a word when all is done, a sentence to agree to when something is still to come. */
function say(outcome: Outcome, edited: boolean): void {
  const texts = strings().publish.outcome;
  if (outcome === 'published') {
    void wx.showToast({ title: edited ? texts.updated : texts.published, icon: 'success' });
    return;
  }
  void wx.showModal({
    ...texts[outcome],
    showCancel: false,
    confirmText: texts.understood,
  });
}

/** Goes from the form to the post, back to it where it was being edited, and says there what became of it. */
export function announce(postId: string, outcome: Outcome, edited: boolean): void {
  const before = getCurrentPages().at(-2);
  const cameFromPost = before?.route === 'pages/post/post' && before.options['id'] === postId;
  const success = () => say(outcome, edited);
  if (cameFromPost) wx.navigateBack({ success });
  else wx.redirectTo({ url: `/pages/post/post?id=${postId}`, success });
}
