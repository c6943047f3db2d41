import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Comment } from '../../../../database/collections/comments';
import type { PostState } from '../../../../database/collections/posts';
import { effectOnComment, restorationOfComment } from './comment-effect';
import type { Judgement } from './judgement';

const decisionId = 'd_1';

const commentIn = (state: PostState): Comment => ({
  _id: 'c_1',
  postId: 'p_1',
  authorId: 'u_1',
  state,
  body: '加我微信',
  check: { suggest: 'pass', label: null, traceId: null, at: 0 },
  decisionId: state === 'taken-down' ? 'd_0' : null,
  createdAt: 1,
  updatedAt: 1,
});

const judged = (outcome: Judgement['outcome'], authorShown: boolean): Judgement => ({
  decisionId,
  outcome,
  mask: ['微信'],
  refusedPictures: [],
  fields: [],
  authorShown,
  picturesJudged: true,
  complaint: false,
});

const outcomes = fc.constantFrom<Judgement['outcome']>('approve', 'remove', 'mask');
const states = fc.constantFrom<PostState>('published', 'pending', 'hidden', 'taken-down');

test('taking any decision back leaves the comment as it was', () => {
  fc.assert(
    fc.property(states, outcomes, fc.boolean(), (state, outcome, authorShown) => {
      const before = commentIn(state === 'published' && !authorShown ? 'withheld' : state);
      const effect = effectOnComment(before, judged(outcome, authorShown));
      fc.pre(Object.keys(effect.changes).length > 0);
      const after = { ...before, ...effect.changes };
      const reversal = { to: 'undone' as const, authorShown, latest: true };
      const restoration = restorationOfComment(after, { _id: decisionId, outcome }, effect.before, reversal);
      expect({ ...after, ...restoration?.changes }).toEqual(before);
      const removed: Comment = { ...after, state: 'removed' };
      expect(restorationOfComment(removed, { _id: decisionId, outcome }, effect.before, reversal)).toBeNull();
    }),
  );
});

test('words are masked, and it may be seen', () => {
  const { changes } = effectOnComment(commentIn('pending'), judged('mask', true));
  expect(changes).toEqual({ state: 'published', decisionId, body: '加我**' });
});

test('one that is gone stays so', () => {
  expect(effectOnComment(commentIn('removed'), judged('approve', true)).changes).toEqual({});
  expect(effectOnComment(commentIn('taken-down'), judged('approve', true)).changes).toEqual({});
});

test('an overturned removal lets it show, whatever it waited for', () => {
  for (const state of ['published', 'pending', 'hidden'] as const) {
    const effect = effectOnComment(commentIn(state), judged('remove', true));
    const after = { ...commentIn(state), ...effect.changes };
    const reversal = { to: 'overturned' as const, authorShown: true, latest: true };
    const made = { _id: decisionId, outcome: 'remove' as const };
    expect(restorationOfComment(after, made, effect.before, reversal)?.changes.state).toBe('published');
  }
});
