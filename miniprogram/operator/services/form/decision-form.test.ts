import { describe, expect, it } from 'vitest';
import {
  appealInput,
  askAgain,
  bulkChoices,
  choicesFor,
  decideInput,
  freshForm,
  maySanction,
  problemOf,
  type DecisionForm,
} from './decision-form';

const form = (parts: Partial<DecisionForm>): DecisionForm => ({ ...freshForm(null), ...parts });
const post = { type: 'post' } as const;
const content = {
  state: 'published',
  revision: 4,
  title: '',
  body: '',
  area: '',
  price: null,
  category: '',
  images: [],
  postId: null,
  draft: null,
  profile: null,
  words: [],
  createdAt: 0,
} as const;
const read = { caseId: 'p_1', version: 3, content: { ...content, images: [], words: [] } };

describe('choices', () => {
  it('fit the subject: only a post can be changed by its author, a profile loses fields', () => {
    expect(choicesFor({ type: 'comment' })).not.toContain('ask-change');
    expect(choicesFor({ type: 'user' })).toEqual(['approve', 'remove']);
    expect(choicesFor({ type: 'platform' })).toEqual(['answer']);
    expect(choicesFor({ type: 'decision' })).toEqual(['uphold', 'overturn']);
  });

  it('for several at once are those that fit all of them', () => {
    expect(bulkChoices([post, post])).toEqual(['approve', 'ask-change', 'remove']);
    expect(bulkChoices([post, { type: 'comment' }])).toEqual(['approve', 'remove']);
  });
});

it('what may stand is no ground for a sanction, but for a profile', () => {
  expect(maySanction('approve', post)).toBe(false);
  expect(maySanction('approve', { type: 'user' })).toBe(true);
  expect(maySanction('ask-change', post)).toBe(true);
  expect(maySanction('answer', { type: 'platform' })).toBe(false);
  expect(maySanction('answer', { type: 'order' })).toBe(true);
  expect(maySanction('overturn', { type: 'decision' })).toBe(false);
  expect(maySanction('', post)).toBe(false);
});

describe('problemOf', () => {
  it.each<[Partial<DecisionForm>, ReturnType<typeof problemOf>]>([
    [{}, 'outcome'],
    [{ outcome: 'approve' }, null],
    [{ outcome: 'remove' }, 'rule'],
    [{ outcome: 'remove', rule: 'kind' }, 'reason'],
    [{ outcome: 'remove', rule: 'kind', reason: ' 好 ' }, 'reason'],
    [{ outcome: 'remove', rule: 'kind', reason: '骂人' }, null],
    [{ outcome: 'mask', rule: 'kind', reason: '骂人' }, 'mask'],
    [{ outcome: 'approve', sanctioning: true }, 'rule'],
    [{ outcome: 'remove', rule: 'kind', reason: '骂人', sanctioning: true, kind: 'mute', days: 0 }, 'days'],
    [{ outcome: 'remove', rule: 'kind', reason: '骂人', sanctioning: true, kind: 'ban', days: NaN }, 'days'],
    [{ outcome: 'answer' }, 'reply'],
    [{ outcome: 'overturn', reply: '看过了，恢复。' }, null],
  ])('%o: %s', (parts, problem) => {
    expect(problemOf(form(parts), post)).toBe(problem);
  });

  it('wants to know what goes of a profile', () => {
    const parts = form({ outcome: 'remove', rule: 'kind', reason: '骂人' });
    expect(problemOf(parts, { type: 'user' })).toBe('fields');
    expect(problemOf({ ...parts, fields: ['bio'] }, { type: 'user' })).toBeNull();
  });
});

describe('decideInput', () => {
  it('sends nothing that belongs to another outcome', () => {
    const changedMind = form({
      outcome: 'approve',
      rule: 'kind',
      reason: '骂人',
      mask: ['笨'],
      fields: ['bio'],
      refusedPictures: ['cloud://a'],
    });
    expect(decideInput(changedMind, read)).toEqual({
      caseId: 'p_1',
      version: 3,
      revision: 4,
      outcome: 'approve',
      refusedPictures: ['cloud://a'],
    });
  });

  it('names the rule and the reason, and the sanction only when it is on', () => {
    const removed = form({ outcome: 'remove', rule: 'kind', reason: ' 骂人 ', kind: 'mute', days: 3 });
    expect(decideInput(removed, read)).toEqual({
      caseId: 'p_1',
      version: 3,
      revision: 4,
      outcome: 'remove',
      rule: 'kind',
      reason: '骂人',
    });
    expect(decideInput({ ...removed, sanctioning: true }, read).sanction).toEqual({ kind: 'mute', days: 3 });
  });

  it('answers who complained in one text, and tells who is sanctioned why in another', () => {
    const parts = {
      outcome: 'answer',
      rule: 'safe-trade',
      reason: '没有发货。',
      reply: '请申请退款。',
    } as const;
    const sanctioned = form({ ...parts, sanctioning: true, kind: 'mute', days: 7 });
    expect(decideInput(sanctioned, { ...read, content: null })).toEqual({
      caseId: 'p_1',
      version: 3,
      ...parts,
      sanction: { kind: 'mute', days: 7 },
    });
  });

  it('answers the platform in one text', () => {
    const answer = form({ outcome: 'answer', reply: '已经修好了。' });
    expect(decideInput(answer, { ...read, content: null })).toEqual({
      caseId: 'p_1',
      version: 3,
      outcome: 'answer',
      reason: '已经修好了。',
      reply: '已经修好了。',
    });
  });

  it('says of an appeal whether the decision falls', () => {
    expect(appealInput(form({ outcome: 'uphold', reply: '维持。' }), read)).toEqual({
      caseId: 'p_1',
      version: 3,
      overturn: false,
      reply: '维持。',
    });
  });
});

it('what takes something away is asked once more', () => {
  expect(askAgain(form({ outcome: 'approve' }))).toBeNull();
  expect(askAgain(form({ outcome: 'remove' }))).toBe('remove');
  expect(askAgain(form({ outcome: 'remove', sanctioning: true, kind: 'ban' }))).toBe('ban');
  expect(askAgain(form({ outcome: 'ask-change', sanctioning: true, kind: 'mute' }))).toBeNull();
});
