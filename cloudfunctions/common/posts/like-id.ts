/** One like for a person and a post, for ever. */
export function likeId(userId: string, postId: string): string {
  return `${userId}:${postId}`;
}
