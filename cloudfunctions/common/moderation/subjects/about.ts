import type { Comment } from '../../../../database/collections/comments';
import type { Post } from '../../../../database/collections/posts';

/** Characters of a comment by which its author knows it. */
const length = 30;

/** What an author knows their content by: the title, or the beginning of the comment. */
export function aboutOf(content: Pick<Post, 'title'> | Pick<Comment, 'body'>): string {
  if ('title' in content) return content.title;
  const characters = Array.from(content.body);
  return characters.length > length ? `${characters.slice(0, length).join('')}…` : content.body;
}
