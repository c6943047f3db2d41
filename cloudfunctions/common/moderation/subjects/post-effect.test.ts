import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Post, PostState } from '../../../../database/collections/posts';
import type { CheckState } from '../../../../database/collections/users';
import { newPost } from '../../posts/post-edit';
import type { Judgement } from './judgement';
import { contentOf, effectOnPost } from './post-effect';
import { restorationOfPost } from './post-restoration';

const check = { suggest: 'pass' as const, label: null, traceId: null, at: 0 };
const files = ['a', 'b', 'c'];
const decisionId = 'd_1';
const now = 500;

function judgement(change: Partial<Judgement> = {}): Judgement {
  return {
    decisionId,
    outcome: 'approve',
    mask: [],
    refusedPictures: [],
    fields: [],
    authorShown: true,
    picturesJudged: true,
    complaint: false,
    ...change,
  };
}

function post(state: PostState, change: Partial<Post> = {}): Post {
  const input = {
    kind: 'info' as const,
    title: '标题',
    body: '住三单元',
    category: 'help',
    images: files.map((fileID) => ({ fileID, width: 1, height: 1 })),
    price: null,
    area: '',
  };
  return { ...newPost({ _id: 'p_1', authorId: 'u_1', state }, input, check, 100), ...change };
}

const draft = (change: Partial<Post> = {}) => contentOf(post('pending', { title: '新标题', ...change }), 200);

/** A post with an edit or without, with pictures in any state, as others may or may not see it. */
const standing = fc
  .record({
    state: fc.constantFrom<PostState>('published', 'pending', 'refused', 'hidden', 'taken-down'),
    edit: fc.constantFrom('none', 'waiting', 'sent back'),
    pictures: fc.array(fc.constantFrom<CheckState>('approved', 'pending', 'refused'), {
      minLength: 3,
      maxLength: 3,
    }),
    authorShown: fc.boolean(),
    first: fc.boolean(),
  })
  .map(({ state, edit, pictures, authorShown, first }) => {
    const images = files.map((fileID, n) => ({
      fileID,
      width: 1,
      height: 1,
      state: pictures[n] ?? 'pending',
    }));
    const edited = draft({ images: images.slice(1) });
    const decided = state === 'refused' || state === 'taken-down';
    const shown = state === 'published';
    return {
      authorShown,
      before: post(shown && !authorShown ? 'withheld' : state, {
        images,
        draft: edit === 'none' ? null : edit === 'waiting' ? edited : { ...edited, decisionId: 'd_0' },
        decisionId: decided ? 'd_0' : null,
        publishedAt: shown || !first ? 100 : null,
      }),
    };
  });

const outcome = fc.constantFrom<Judgement['outcome']>('approve', 'remove', 'mask', 'ask-change');
const refusedPictures = fc.subarray(files);
const made = (wanted: Judgement['outcome']) => ({ _id: decisionId, outcome: wanted, revision: 0 });

test('taking any decision back leaves the post as it was', () => {
  fc.assert(
    fc.property(standing, outcome, refusedPictures, ({ before, authorShown }, wanted, refused) => {
      const chosen = judgement({
        outcome: wanted,
        authorShown,
        refusedPictures: refused,
        mask: ['三', '题'],
      });
      const effect = effectOnPost(before, chosen, now);
      const after = { ...before, ...effect.changes };
      fc.pre(Object.keys(effect.changes).length > 0);
      const reversal = { to: 'undone' as const, authorShown, latest: true };
      const restoration = restorationOfPost(after, made(wanted), effect.before, reversal, now + 1);
      expect(restoration).not.toBeNull();
      expect({ ...after, ...restoration!.changes }).toEqual(before);
    }),
  );
});

test('nothing is brought back that was edited or removed since, or decided on again', () => {
  fc.assert(
    fc.property(standing, outcome, fc.boolean(), ({ before, authorShown }, wanted, edited) => {
      const effect = effectOnPost(before, judgement({ outcome: wanted, authorShown, mask: ['三'] }), now);
      const after: Post = { ...before, ...effect.changes };
      const since: Post = edited ? { ...after, revision: 1 } : { ...after, state: 'removed' };
      for (const to of ['undone', 'overturned'] as const) {
        const reversal = { to, authorShown, latest: true };
        expect(restorationOfPost(since, made(wanted), effect.before, reversal, now)).toBeNull();
      }
    }),
  );
});

test('others never see a post by a decision that does not let it stand, nor one whose author is not shown', () => {
  fc.assert(
    fc.property(standing, outcome, ({ before, authorShown }, wanted) => {
      const effect = effectOnPost(before, judgement({ outcome: wanted, authorShown, mask: ['三'] }), now);
      const { state } = { ...before, ...effect.changes };
      if (!authorShown) expect(state).not.toBe('published');
      if (wanted === 'remove') expect(state).toBe('taken-down');
      if (wanted === 'ask-change' && before.state !== 'published') expect(state).not.toBe('published');
    }),
  );
});

describe('overturned', () => {
  test.each<[PostState, PostState]>([
    ['published', 'published'],
    ['pending', 'published'],
    ['hidden', 'published'],
    ['refused', 'refused'],
  ])('the removal of a %s post makes it %s', (was, state) => {
    const before = post(was, { decisionId: was === 'refused' ? 'd_0' : null });
    const effect = effectOnPost(before, judgement({ outcome: 'remove' }), now);
    const after = { ...before, ...effect.changes };
    const reversal = { to: 'overturned' as const, authorShown: true, latest: true };
    const { changes } = restorationOfPost(after, made('remove'), effect.before, reversal, now)!;
    expect(changes).toMatchObject({ state, decisionId: before.decisionId });
    if (state === 'published') expect(changes.publishedAt).toBe(before.publishedAt ?? now);
  });

  test.each<['remove' | 'ask-change']>([['remove'], ['ask-change']])(
    'what waited again after an earlier decision, and met with %s, is let through under none',
    (outcome) => {
      const before = post('pending', { decisionId: 'd_0' });
      const effect = effectOnPost(before, judgement({ outcome }), now);
      const after = { ...before, ...effect.changes };
      const back = (to: 'overturned' | 'undone') =>
        restorationOfPost(after, made(outcome), effect.before, { to, authorShown: true, latest: true }, now)!;
      expect(back('overturned').changes).toMatchObject({ state: 'published', decisionId: null });
      expect(back('undone').changes).toMatchObject({ state: 'pending', decisionId: 'd_0' });
    },
  );

  test('an edit that was sent back takes its place after all', () => {
    const before = post('published', { draft: draft() });
    const effect = effectOnPost(before, judgement({ outcome: 'ask-change' }), now);
    expect(effect.changes).toEqual({ draft: { ...before.draft, decisionId } });
    const after = { ...before, ...effect.changes };
    const reversal = { to: 'overturned' as const, authorShown: true, latest: true };
    const { changes } = restorationOfPost(after, made('ask-change'), effect.before, reversal, now)!;
    expect({ ...after, ...changes }).toMatchObject({ title: '新标题', draft: null, state: 'published' });
  });
});

test('a later decision keeps an earlier approval from being taken back', () => {
  const effect = effectOnPost(post('pending'), judgement(), now);
  const after = { ...post('pending'), ...effect.changes };
  const reversal = { to: 'undone' as const, authorShown: true, latest: false };
  expect(restorationOfPost(after, made('approve'), effect.before, reversal, now)).toBeNull();
});

test('what was hidden by complaints since stays so', () => {
  const effect = effectOnPost(post('published'), judgement({ outcome: 'mask', mask: ['三单元'] }), now);
  const after: Post = { ...post('published'), ...effect.changes, state: 'hidden' };
  const reversal = { to: 'undone' as const, authorShown: true, latest: true };
  const { changes } = restorationOfPost(after, made('mask'), effect.before, reversal, now)!;
  expect(changes).toMatchObject({ state: 'hidden', body: '住三单元' });
});

test('pictures nobody has looked at stay as they are', () => {
  const { changes, pictures } = effectOnPost(post('pending'), judgement({ picturesJudged: false }), now);
  expect([changes.state, pictures]).toEqual(['published', []]);
  expect(changes.images?.map(({ state }) => state)).toEqual(['pending', 'pending', 'pending']);
});
