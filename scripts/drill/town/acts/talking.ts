import type { Random } from '../../../../database/seed/random';
import { likeId } from '../../../../cloudfunctions/common/posts/like-id';
import type { Resident } from '../resident';
import { recent, type Town } from '../town';
import { holds } from './writing';

/** Comments on a post. */
export async function comment(town: Town, who: Resident, random: Random): Promise<void> {
  const post = recent(town.posts, random);
  if (!post) return;
  const { postId } = post;
  const tag = town.tag();
  const key = `town-comment-${random.hex(12)}`;
  await who.insist(async () => {
    const answer = await who.call('publish', 'comment.create', { postId, body: `还在吗？${tag}`, key });
    if (answer.heard === 'refused') town.refused(answer.code);
    if (answer.heard !== 'done') return answer.heard !== 'nothing';
    const { commentId } = answer.data.comment;
    town.comments.push({ commentId, postId, by: who });
    town.acknowledged(who, {
      what: `comment ${commentId}`,
      collection: 'comments',
      id: commentId,
      shows: holds(tag, 'body'),
    });
    return true;
  });
}

/** Takes an own comment away. */
export async function removeComment(town: Town, who: Resident, random: Random): Promise<void> {
  const own = recent(
    town.comments.filter(({ by }) => by === who),
    random,
  );
  if (!own) return;
  const { commentId } = own;
  const answer = await who.call('publish', 'comment.remove', { commentId });
  if (answer.heard !== 'done') return;
  town.comments.splice(town.comments.indexOf(own), 1);
  town.acknowledged(who, {
    what: `removal of ${commentId}`,
    collection: 'comments',
    id: commentId,
    shows: (document) => document?.['state'] === 'removed',
  });
}

/** Likes a post, or takes the like back. */
export async function like(town: Town, who: Resident, random: Random): Promise<void> {
  const post = recent(town.posts, random);
  if (!post) return;
  const { postId } = post;
  const liked = random.chance(0.7);
  await who.insist(async () => {
    const answer = await who.call('publish', 'like.set', { postId, liked });
    if (answer.heard === 'refused') town.refused(answer.code);
    if (answer.heard !== 'done') return answer.heard !== 'nothing';
    town.acknowledged(who, {
      what: `${liked ? 'like' : 'no like'} of ${who.name} for ${postId}`,
      collection: 'likes',
      id: likeId(who.userId, postId),
      shows: (document) => (document !== undefined) === liked,
      latest: 'like',
    });
    return true;
  });
}
