import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PostState, TextCheck } from '../../../database/collections/posts';
import { moderationDefaults } from '../kernel/settings/moderation';
import { planEdit, reviewEdit } from './edit-plan';
import { newPost } from './post-edit';
import type { PostInput } from './post-problems';

const check = (suggest: TextCheck['suggest']): TextCheck => ({ suggest, label: null, traceId: 't', at: 0 });
const input: PostInput = {
  kind: 'info',
  title: '标题',
  body: '正文',
  category: 'help',
  images: [],
  price: null,
  area: '',
};
const edit: PostInput = { ...input, title: '新标题', images: [{ fileID: 'a', width: 1, height: 2 }] };
const inState = (state: PostState, decisionId: string | null = null) => ({
  ...newPost({ _id: 'p_1', authorId: 'u_1', state }, input, check('pass'), 100),
  decisionId,
});
const pictures = new Map([['a', 'approved' as const]]);
const of = (plan: 'published' | 'pending', authorShown = true) => ({
  check: check('pass'),
  plan,
  authorShown,
  pictures,
});

test('an edit that is published at once replaces the post and keeps its place', () => {
  expect(planEdit(inState('published'), edit, of('published'), 200)).toMatchObject({
    state: 'published',
    title: '新标题',
    searchText: '新标题\n正文',
    images: [{ fileID: 'a', state: 'approved' }],
    publishedAt: 100,
    updatedAt: 200,
    revision: 1,
    draft: null,
  });
});

test.each(['published', 'withheld'] as const)('an edit that waits does so beside a %s post', (state) => {
  const changes = planEdit(inState(state), edit, of('pending'), 200);
  expect(Object.keys(changes).toSorted()).toEqual(['draft', 'revision']);
  expect(changes.draft).toMatchObject({ title: '新标题', at: 200 });
});

test('a post that waits is replaced, and published when the plan says so', () => {
  expect(planEdit(inState('pending'), edit, of('pending'), 200)).toMatchObject({
    state: 'pending',
    publishedAt: null,
  });
  expect(planEdit(inState('pending'), edit, of('published'), 200)).toMatchObject({
    state: 'published',
    publishedAt: 200,
  });
});

test('what is hidden is replaced and stays hidden', () => {
  for (const plan of ['pending', 'published'] as const) {
    expect(planEdit(inState('hidden'), edit, of(plan), 200)).toMatchObject({
      state: 'hidden',
      title: '新标题',
    });
  }
});

test('of an author who is not shown nothing is published', () => {
  expect(planEdit(inState('published'), edit, of('published', false), 200).state).toBe('withheld');
});

const review = (post: ReturnType<typeof inState>, suggest: TextCheck['suggest'] = 'pass') =>
  reviewEdit(
    post,
    { kind: 'info', check: check(suggest), trust: 'trusted', kindInDoubt: false },
    { ...moderationDefaults, sampleOneIn: 0 },
    200,
  );

test('an edit is reviewed like a new post', () => {
  expect(review(inState('published'))).toEqual({ state: 'published', opening: null });
  expect(review(inState('pending'))).toEqual({ state: 'published', opening: null });
  expect(review(inState('published'), 'failed').opening?.signal.kind).toBe('text');
});

test.each([
  inState('refused', 'd_1'),
  inState('taken-down', 'd_1'),
  inState('hidden'),
  inState('pending', 'd_1'),
  inState('published', 'd_1'),
  {
    ...inState('published'),
    draft: { ...input, images: [], check: check('pass'), decisionId: 'd_1', at: 150 },
  },
])('an edit of what is contested ($state, $decisionId) is always looked at', (post) => {
  expect(review(post)).toMatchObject({
    state: 'pending',
    opening: { signal: { kind: 'edit' }, retryAt: null },
  });
  expect(review(post, 'failed')).toMatchObject({
    state: 'pending',
    opening: { signal: { kind: 'edit', suggest: 'failed' }, retryAt: 200 + 5 * 60_000 },
  });
});

test('no edit makes public what others could not see, unless nothing stands against it and its plan says so', () => {
  const states: PostState[] = ['published', 'pending', 'refused', 'hidden', 'taken-down', 'withheld'];
  fc.assert(
    fc.property(
      fc.constantFrom(...states),
      fc.option(fc.constant('d_1')),
      fc.constantFrom('new', 'ordinary', 'trusted'),
      fc.constantFrom('pass', 'review', 'failed'),
      fc.boolean(),
      fc.boolean(),
      (state, decisionId, trust, suggest, authorShown, kindInDoubt) => {
        const post = inState(state, decisionId);
        const plan = reviewEdit(
          post,
          { kind: 'info', check: check(suggest), trust, kindInDoubt },
          moderationDefaults,
          200,
        );
        const changes = planEdit(
          post,
          edit,
          { check: check(suggest), plan: plan.state, authorShown, pictures },
          200,
        );
        const after = { ...post, ...changes };
        const newWordsPublic = after.state === 'published' && after.title === edit.title;
        if (!newWordsPublic) return;
        expect(suggest).toBe('pass');
        expect(authorShown).toBe(true);
        expect(kindInDoubt).toBe(false);
        expect(decisionId).toBeNull();
        expect(['published', 'pending', 'withheld']).toContain(state);
      },
    ),
  );
});
