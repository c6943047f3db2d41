import type { PostView } from '../../../cloudfunctions/common/posts/views';
import type { Strings } from '../../locales/zh';

/** What an author is told about a post of theirs. */
export interface Notice {
  tone: 'waits' | 'refused';
  title: string;
  text: string;
  /** The decision it comes from; null when there is none to read. */
  decisionId: string | null;
}

type Told = Pick<PostView, 'mine' | 'state' | 'earlierVersionShown' | 'decisionId'>;
type Banner = Strings['post']['banner'];

/** What is wrong with the post itself; null when all is well. */
function noticeOfState(state: PostView['state'], banner: Banner): Omit<Notice, 'decisionId'> | null {
  switch (state) {
    case 'pending':
      return { tone: 'waits', ...banner.pending };
    case 'hidden':
      return { tone: 'waits', ...banner.hidden };
    case 'refused':
      return { tone: 'refused', ...banner.refused };
    case 'taken-down':
      return { tone: 'refused', ...banner.takenDown };
    case 'withheld':
      return { tone: 'refused', ...banner.withheld };
    case 'published':
    case 'removed':
      return null;
  }
}

/** What to tell the author above their post; null when all is well, and for everybody else. */
export function noticeFor(post: Told, { banner }: Strings['post']): Notice | null {
  const { mine, state, earlierVersionShown, decisionId } = post;
  if (!mine) return null;
  if (earlierVersionShown) {
    return state === 'refused'
      ? { tone: 'refused', ...banner.editRefused, decisionId }
      : { tone: 'waits', ...banner.edit, decisionId: null };
  }
  if (state === 'published') {
    return decisionId === null ? null : { tone: 'waits', ...banner.masked, decisionId };
  }
  const notice = noticeOfState(state, banner);
  return (
    notice && { ...notice, decisionId: state === 'refused' || state === 'taken-down' ? decisionId : null }
  );
}
