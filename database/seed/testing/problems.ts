import type * as z from 'zod';
import brand from '../../../brand.json';
import { brandSettings } from '../../../cloudfunctions/common/kernel/settings/schema';
import { createMatcher } from '../../../cloudfunctions/common/moderation/words/matcher';
import { searchTextOf } from '../../../cloudfunctions/common/posts/fold';
import { postProblems } from '../../../cloudfunctions/common/posts/post-problems';
import { contract as publish } from '../../../cloudfunctions/publish/contract';
import { contract as register } from '../../../cloudfunctions/register/contract';
import { checkWords } from '../../../emulator/wechat/word-check';
import type { Comment } from '../../collections/comments';
import type { Post } from '../../collections/posts';
import type { User } from '../../collections/users';
import { innocents, lexicon } from '../../lexicon';
import type { Drawn } from './target';

const settings = brandSettings.parse(brand);

/** What the contract says against an input, and against text that the contract would have trimmed or changed. */
function refused(input: z.ZodType, value: Record<string, unknown>): string[] {
  const parsed = input.safeParse(value);
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  const after = parsed.data as Record<string, unknown>;
  return Object.keys(value).filter((key) => JSON.stringify(after[key]) !== JSON.stringify(value[key]));
}

const banned = createMatcher(lexicon, innocents);
const censored = (text: string) =>
  [...checkWords(text).hits.map(({ word }) => word), ...banned.find(text).map(({ wordId }) => wordId)].map(
    (word) => `says ${word}`,
  );

/** Why `publish` would not have taken this post. */
export function problemsOfPost(post: Post, { environment }: { environment: string }): string[] {
  const { kind, title, body, category, price, area, authorId } = post;
  const images = post.images.map(({ fileID, width, height }) => ({ fileID, width, height }));
  const input = { kind, title, body, category, price, area, images };
  return [
    ...refused(publish.actions['post.create'].input, input),
    ...Object.keys(postProblems(input, settings, { environment, userId: authorId })),
    ...(post.searchText === searchTextOf(post) ? [] : ['searchText']),
    ...(post.state === 'published' ? censored(`${title}\n${body}\n${area}`) : []),
    ...(post.state === 'published' && post.publishedAt === null ? ['publishedAt'] : []),
    ...(post.state === 'pending' && post.publishedAt !== null ? ['publishedAt'] : []),
  ].map((problem) => `${title}: ${problem}`);
}

/** Why `publish` would not have taken this comment. */
export function problemsOfComment({ postId, body, state }: Comment): string[] {
  return [
    ...refused(publish.actions['comment.create'].input, { postId, body }),
    ...(state === 'published' ? censored(body) : []),
  ];
}

/** Why `register` would not have taken this profile. */
export function problemsOfUser({ nickname, bio, area }: User): string[] {
  return [
    ...refused(register.actions['profile.update'].input, { nickname, bio, area }),
    ...censored(`${nickname}\n${bio}`),
  ];
}

function tally(rows: readonly { postId: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { postId } of rows) counts.set(postId, (counts.get(postId) ?? 0) + 1);
  return counts;
}

/** References that lead nowhere, ids that are there twice, and counts that are not what is there. */
export function problemsOfReferences(drawn: Drawn): string[] {
  const users = new Set(drawn.users.map(({ _id }) => _id));
  const posts = new Map(drawn.posts.map((post) => [post._id, post]));
  const shown = drawn.comments.filter(({ state }) => state === 'published');
  const [comments, likes] = [tally(shown), tally(drawn.likes)];
  return [
    ...Object.entries(drawn).filter(([, rows]) => new Set(rows.map(({ _id }) => _id)).size !== rows.length),
    ...drawn.posts.filter(({ authorId }) => !users.has(authorId)),
    ...drawn.posts.filter(({ _id, commentCount }) => commentCount !== (comments.get(_id) ?? 0)),
    ...drawn.posts.filter(({ _id, likeCount }) => likeCount !== (likes.get(_id) ?? 0)),
    ...drawn.comments.filter((row) => !users.has(row.authorId) || !isAfter(row, posts.get(row.postId))),
    ...drawn.likes.filter((row) => !users.has(row.userId) || !isAfter(row, posts.get(row.postId))),
    ...drawn.likes.filter(({ _id, userId, postId }) => _id !== `${userId}:${postId}`),
    ...drawn.identities.filter(
      ({ _id, userId, appid, openid }) => !users.has(userId) || _id !== `${appid}:${openid}`,
    ),
    ...drawn.consents.filter(({ userId }) => !users.has(userId)),
    ...drawn.operators.filter(({ _id }) => !users.has(_id)),
  ].map((row) => JSON.stringify(row));
}

function isAfter({ createdAt }: { createdAt: number }, post: Post | undefined): boolean {
  return post !== undefined && createdAt >= post.createdAt;
}
