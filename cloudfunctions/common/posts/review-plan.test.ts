import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { moderationDefaults, type ModerationSettings } from '../kernel/settings/moderation';
import { planReturn, planReview, type Reviewable } from './review-plan';

const hour = 3_600_000;
const now = 1_000_000;
const clear = { suggest: 'pass' as const, label: 100 };
const content = (change: Partial<Reviewable> = {}): Reviewable => ({
  kind: 'goods',
  trust: 'ordinary',
  check: clear,
  id: 'p_1',
  ...change,
});
const plan = (change: Partial<Reviewable> = {}, settings: Partial<ModerationSettings> = {}) =>
  planReview(content(change), { ...moderationDefaults, sampleOneIn: 0, ...settings }, now);

test('clear content follows the table: by its kind and the trust of its author', () => {
  expect(plan({ kind: 'virtual', trust: 'new' })).toEqual({
    state: 'pending',
    opening: { signal: { kind: 'policy', at: now }, harm: 1, dueAt: now + 12 * hour, retryAt: null },
  });
  expect(plan({ trust: 'new' })).toEqual({
    state: 'published',
    opening: { signal: { kind: 'policy', at: now }, harm: 1, dueAt: now + 24 * hour, retryAt: null },
  });
  for (const trust of ['ordinary', 'trusted'] as const) {
    expect(plan({ trust })).toEqual({ state: 'published', opening: null });
  }
});

test('what is published without review may be drawn for a look in passing, the same id always alike', () => {
  expect(plan({}, { sampleOneIn: 1 })).toEqual({
    state: 'published',
    opening: { signal: { kind: 'sample', at: now }, harm: 0, dueAt: now + 72 * hour, retryAt: null },
  });
  const drawn = Array.from({ length: 2000 }, (_, n) => plan({ id: `p_${n}` }, { sampleOneIn: 20 }));
  const count = drawn.filter(({ opening }) => opening).length;
  expect(count).toBeGreaterThan(60);
  expect(count).toBeLessThan(150);
  expect(Array.from({ length: 2000 }, (_, n) => plan({ id: `p_${n}` }, { sampleOneIn: 20 }))).toEqual(drawn);
});

test('a check that is not clear says what it found, and how grave that would be', () => {
  const found = { suggest: 'review' as const, label: 20006 };
  expect(plan({ check: found })).toEqual({
    state: 'pending',
    opening: {
      signal: { kind: 'text', suggest: 'review', label: 20006, at: now },
      harm: 3,
      dueAt: now + 12 * hour,
      retryAt: null,
    },
  });
  const word = { suggest: 'review' as const, label: null, category: 'contact' as const };
  expect(plan({ check: word }).opening).toMatchObject({
    signal: { kind: 'text', category: 'contact' },
    harm: 1,
  });
});

test('a check that could not be made is asked again in five minutes', () => {
  const failed = { suggest: 'failed' as const, label: null };
  expect(plan({ check: failed })).toMatchObject({
    state: 'pending',
    opening: { signal: { kind: 'text', suggest: 'failed' }, harm: 1, retryAt: now + 300_000 },
  });
});

test('the settings may let what is not clear of a known author be seen meanwhile', () => {
  const unclear = { ordinary: 'review-first', trusted: 'publish-then-review' } as const;
  const check = { suggest: 'review' as const, label: 10001 };
  expect(plan({ check, trust: 'ordinary' }, { unclear }).state).toBe('pending');
  expect(plan({ check, trust: 'trusted' }, { unclear })).toMatchObject({
    state: 'published',
    opening: { signal: { kind: 'text' }, dueAt: now + 24 * hour },
  });
});

test('what may be another kind of thing waits for a person, whoever wrote it and whatever the checks say', () => {
  for (const trust of ['new', 'ordinary', 'trusted'] as const) {
    expect(plan({ trust, kindInDoubt: true })).toEqual({
      state: 'pending',
      opening: { signal: { kind: 'kind', at: now }, harm: 1, dueAt: now + 12 * hour, retryAt: null },
    });
  }
  const failed = { suggest: 'failed' as const, label: null };
  expect(plan({ check: failed, kindInDoubt: true }).opening).toMatchObject({
    signal: { kind: 'kind', suggest: 'failed' },
    retryAt: now + 300_000,
  });
});

test('what comes back after a decision is looked at, however clear', () => {
  expect(planReturn(clear, moderationDefaults, now)).toEqual({
    state: 'pending',
    opening: { signal: { kind: 'edit', at: now }, harm: 1, dueAt: now + 12 * hour, retryAt: null },
  });
});

const publication = fc.constantFrom('review-first', 'publish-then-review', 'publish');
const byTrust = fc.record({ new: publication, ordinary: publication, trusted: publication });
const unclear = fc.constantFrom('review-first', 'publish-then-review');
const settings = fc
  .record({
    publication: fc.record({
      info: byTrust,
      goods: byTrust,
      service: byTrust,
      virtual: byTrust,
      comment: byTrust,
    }),
    unclear: fc.record({ ordinary: unclear, trusted: unclear }),
    sampleOneIn: fc.nat(100),
  })
  .map((change) => ({ ...moderationDefaults, ...change }));
const anything = fc.record({
  kind: fc.constantFrom('info', 'goods', 'service', 'virtual', 'comment'),
  trust: fc.constantFrom('new', 'ordinary', 'trusted'),
  check: fc.record({
    suggest: fc.constantFrom('pass', 'review', 'risky', 'failed'),
    label: fc.option(fc.constantFrom(100, 10001, 20001, 20006, 21000)),
  }),
  id: fc.string(),
});

test('whatever the settings: what a check did not clear is never public at once for a new author, and always seen by a person', () => {
  fc.assert(
    fc.property(settings, anything, (chosen, what) => {
      const { state, opening } = planReview(what, chosen, now);
      if (state === 'pending') expect(opening).not.toBeNull();
      if (what.check.suggest === 'pass') return;
      expect(opening?.signal.kind).toBe('text');
      if (what.trust === 'new' || what.check.suggest === 'risky') expect(state).toBe('pending');
    }),
  );
});

test('whatever the settings: what is not clear is never more public than what is', () => {
  fc.assert(
    fc.property(settings, anything, (chosen, what) => {
      const { state } = planReview(what, chosen, now);
      const clearer = planReview({ ...what, check: clear }, chosen, now);
      if (clearer.state === 'pending') expect(state).toBe('pending');
    }),
  );
});
