import { expect, test } from 'vitest';
import { runToMake } from './when-to-compare';

const at = (time: string) => Date.parse(`2026-11-${time}:00+08:00`);
const due = (now: string, more: Partial<Parameters<typeof runToMake>[0]> = {}) =>
  runToMake({ now: at(now), nightHour: 3, asked: null, state: undefined, ...more });
const tonight = { run: '2026-11-20', night: '2026-11-20', endedAt: 5 };

test('once a night, when the hour has come', () => {
  expect(due('20T02:59')).toBeNull();
  expect(due('20T03:00')).toBe('2026-11-20');
  expect(due('20T12:00', { state: tonight })).toBeNull();
  expect(due('21T03:00', { state: tonight })).toBe('2026-11-21');
});

test('what is under way goes on first, also the next night', () => {
  const state = { ...tonight, endedAt: null };
  expect(due('20T04:00', { state, asked: 77 })).toBe('2026-11-20');
  expect(due('21T04:00', { state })).toBe('2026-11-20');
});

test('at any hour when operators ask, once; and the night does not count as done by it', () => {
  expect(due('20T02:00', { asked: 77 })).toBe('77');
  const asked = { run: '77', night: '2026-11-19', endedAt: 5 };
  expect(due('20T02:00', { asked: 77, state: asked })).toBeNull();
  expect(due('20T02:00', { asked: 78, state: asked })).toBe('78');
  expect(due('20T03:00', { state: asked })).toBe('2026-11-20');
});
