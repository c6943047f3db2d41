import type { PostView } from '../../../cloudfunctions/common/posts/views';
import type { Strings } from '../../locales/zh';

/** What an author is told about a post of theirs. */
export interface Notice {
  tone: 'waits' | 'refused';
  title: string;
  text: string;
}

type Told = Pick<PostView, 'mine' | 'state' | 'earlierVersionShown'>;

/** What to tell the author above their post; null when all is well, and for everybody else. */
export function noticeFor(post: Told, { banner }: Strings['post']): Notice | null {
  if (!post.mine) return null;
  switch (post.state) {
    case 'pending':
      return { tone: 'waits', ...banner.pending };
    case 'refused':
      return { tone: 'refused', ...banner.refused };
    case 'withheld':
      return { tone: 'refused', ...banner.withheld };
    case 'published':
      return post.earlierVersionShown ? { tone: 'waits', ...banner.edit } : null;
    case 'removed':
      return null;
  }
}
