import type { Post, PostDraft, PostImage } from '../../../../database/collections/posts';
import { searchTextOf } from '../../posts/fold';
import { isPublic } from '../../posts/post-edit';
import type { Effect, Judgement, PictureChange } from './judgement';
import { maskPhrases } from './mask-phrases';
import { isGone, publicState } from './states';

/** What an author writes of a post, with what the checks said; of an edit, as if it waited. `at` in ms. */
export function contentOf(
  { kind, title, body, images, category, price, area, check }: Omit<PostDraft, 'at' | 'decisionId'>,
  at: number,
): PostDraft {
  return { kind, title, body, images, category, price, area, check, at };
}

/** The fields of a post that has this content. */
export function fieldsOf(content: PostDraft): Partial<Post> {
  const { kind, title, body, images, category, price, area, check, at } = content;
  const written = { kind, title, body, images, category, price, area, check };
  return { ...written, searchText: searchTextOf(content), updatedAt: at };
}

/** The edit that waits for review; one that was sent back to its author does not. */
export function waitingDraft({ draft }: Pick<Post, 'draft'>): PostDraft | null {
  return draft?.decisionId === undefined ? draft : null;
}

/** The states of a post's pictures once somebody has looked at them: only those that change. */
function judgedPictures(images: readonly PostImage[], refused: readonly string[]): PictureChange[] {
  return images.flatMap(({ fileID, state }): PictureChange[] => {
    if (refused.includes(fileID)) return state === 'refused' ? [] : [{ fileID, state: 'refused' }];
    return state === 'pending' ? [{ fileID, state: 'approved' }] : [];
  });
}

/** Pictures with the states that change. */
export function withStates(images: readonly PostImage[], changes: readonly PictureChange[]): PostImage[] {
  const states = new Map(changes.map(({ fileID, state }) => [fileID, state]));
  return images.map((image) => ({ ...image, state: states.get(image.fileID) ?? image.state }));
}

/** Lets a post be seen, with the edit that waits in place of what it was. */
function show(
  post: Post,
  { decisionId, outcome, mask, refusedPictures, authorShown, picturesJudged }: Judgement,
  now: number,
): Effect<Post> {
  const draft = waitingDraft(post);
  const content = draft ?? contentOf(post, post.updatedAt);
  const pictures = picturesJudged ? judgedPictures(content.images, refusedPictures) : [];
  const states = new Map(content.images.map(({ fileID, state }) => [fileID, state]));
  const masking = outcome === 'mask';
  return {
    changes: {
      ...fieldsOf({
        ...content,
        images: withStates(content.images, pictures),
        ...(masking
          ? { title: maskPhrases(content.title, mask), body: maskPhrases(content.body, mask) }
          : {}),
      }),
      state: publicState(authorShown),
      draft: draft ? null : post.draft,
      decisionId: masking ? decisionId : null,
      publishedAt: post.publishedAt ?? now,
    },
    before: {
      state: post.state,
      decisionId: post.decisionId,
      publishedAt: post.publishedAt,
      ...(draft ? { replaced: contentOf(post, post.updatedAt) } : {}),
      ...(masking ? { title: content.title, body: content.body } : {}),
      ...(pictures.length > 0
        ? { pictures: pictures.map(({ fileID }) => ({ fileID, state: states.get(fileID) ?? 'pending' })) }
        : {}),
    },
    pictures,
  };
}

/** Sends the edit back that waits beside a post others see; without one, the post itself. */
function sendBack(post: Post, decisionId: string): Partial<Post> {
  const draft = waitingDraft(post);
  return draft && isPublic(post.state)
    ? { draft: { ...draft, decisionId } }
    : { state: 'refused', decisionId };
}

/**
 * What a decision changes in a post. `now` in ms. Nothing of what its author wrote is lost: an edit that is sent back
 * stays for its author to go on from. A post that is gone stays as it is, but for the decision it is gone by.
 */
export function effectOnPost(post: Post, judgement: Judgement, now: number): Effect<Post> {
  const { outcome, decisionId } = judgement;
  const before = { state: post.state, decisionId: post.decisionId };
  if (post.state === 'removed') return { changes: {}, before, pictures: [] };
  if (outcome === 'remove') return { changes: { state: 'taken-down', decisionId }, before, pictures: [] };
  if (isGone(post.state)) return { changes: {}, before, pictures: [] };
  if (outcome === 'ask-change') return { changes: sendBack(post, decisionId), before, pictures: [] };
  return show(post, judgement, now);
}
