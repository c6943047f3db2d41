import { expect, test } from 'vitest';
import { replyOf } from './replies';

const closed = { state: 'dismissed' as const, abusive: false, reply: '' };

test('the operator’s words, else ours, nothing while it is open', () => {
  expect(replyOf({ ...closed, reply: '我们问过了。' })).toEqual({ zh: '我们问过了。', en: '我们问过了。' });
  for (const state of ['upheld', 'dismissed', 'answered'] as const) {
    const sentence = replyOf({ ...closed, state });
    expect(sentence?.zh.length).toBeGreaterThan(10);
    expect(sentence?.en.length).toBeGreaterThan(10);
  }
  expect(replyOf({ ...closed, state: 'open' })).toBeNull();
});

test('whoever complained to harm is told so, whatever is said to the others', () => {
  expect(replyOf({ ...closed, abusive: true, reply: '谢谢大家。' })?.zh).toContain('恶意投诉');
});
