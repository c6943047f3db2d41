import type { Decision } from '../../../../database/collections/decisions';
import type { Transaction } from '../../kernel/database';
import { writeNotice, type NewNotice } from '../../notices/write-notice';
import type { Judged } from '../subjects/apply-judgement';
import type { Content } from '../subjects/find-content';

/** The page where content that may be seen stands. */
function pathOf({ type, document }: Content): string | null {
  if (type === 'user') return null;
  return `/pages/post/post?id=${type === 'post' ? document._id : document.postId}`;
}

/** What an author is told of a decision on their content; nothing where others saw it all along. */
function noticesOf(made: Decision, content: Content, judged: Judged): NewNotice[] {
  const { _id, authorId: userId, subject, rule, outcome, at } = made;
  if (userId === null) return [];
  const common = { userId, about: _id, path: `/pages/decision/decision?id=${_id}`, at };
  const data = { subjectType: subject.type, about: judged.about };
  const refused = judged.refusedPictures
    ? [{ ...common, kind: 'picture-refused' as const, data: { ...data, rule } }]
    : [];
  switch (outcome) {
    case 'remove': {
      if (subject.type !== 'user') return [{ ...common, kind: 'content-removed', data: { ...data, rule } }];
      const { nickname, nicknamePending, avatar, bio } = judged.before;
      const taken = {
        nickname: nickname !== undefined || nicknamePending !== undefined,
        avatar: avatar !== undefined,
        bio: bio !== undefined,
      };
      return [{ ...common, kind: 'profile-changed', data: { ...taken, rule } }];
    }
    case 'mask':
      return [{ ...common, kind: 'content-masked', data: { ...data, rule } }, ...refused];
    case 'ask-change':
      return [{ ...common, kind: 'content-change-asked', data: { ...data, rule } }];
    default: {
      const kind = judged.before.state === 'hidden' ? 'content-restored' : 'content-approved';
      return judged.shown ? [{ ...common, kind, data, path: pathOf(content) }, ...refused] : refused;
    }
  }
}

/** Tells an author what was decided on their content. Part of the transaction that stores the decision. */
export async function tellAuthor(
  t: Transaction,
  made: Decision,
  content: Content,
  judged: Judged,
): Promise<void> {
  for (const notice of noticesOf(made, content, judged)) await writeNotice(t, notice);
}
