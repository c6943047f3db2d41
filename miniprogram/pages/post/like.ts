/** Whether the reader likes a post, and how many do. */
export interface Likes {
  liked: boolean;
  likeCount: number;
}

/** What a tap on the heart makes of it, before the answer is here. */
export function toggled({ liked, likeCount }: Likes): Likes {
  return { liked: !liked, likeCount: Math.max(0, likeCount + (liked ? -1 : 1)) };
}
