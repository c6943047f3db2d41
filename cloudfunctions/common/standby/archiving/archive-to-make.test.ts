import { expect, test } from 'vitest';
import { archiveToMake, isHeld } from './archive-to-make';

const at = (time: string) => Date.parse(`2026-11-${time}:00+08:00`);

test('one a night, once the hour has come, and the one under way before a new one', () => {
  expect(archiveToMake(at('20T02:59'), 3, undefined)).toBeNull();
  expect(archiveToMake(at('20T03:00'), 3, undefined)).toBe('2026-11-20');
  const done = { archiveId: '2026-11-20', endedAt: 5 };
  expect(archiveToMake(at('20T23:59'), 3, done)).toBeNull();
  expect(archiveToMake(at('21T02:59'), 3, done)).toBeNull();
  expect(archiveToMake(at('21T03:00'), 3, done)).toBe('2026-11-21');
  expect(archiveToMake(at('22T01:00'), 3, { archiveId: '2026-11-20', endedAt: null })).toBe('2026-11-20');
});

test('a run holds it until its end, but not for ever, whatever the clock says', () => {
  expect(isHeld({ busyUntil: 1000 }, 999)).toBe(true);
  expect(isHeld({ busyUntil: 1000 }, 1000)).toBe(false);
  expect(isHeld({ busyUntil: 0 }, 1000)).toBe(false);
  expect(isHeld({ busyUntil: 3_600_000 }, 0)).toBe(false);
});
