import { expect, test } from 'vitest';
import type { Outcome } from '../../../database/collections/decisions';
import { appealRefusal, appealUntil } from './appeal-window';

const day = 86_400_000;
const settings = { appealDays: 20 };
const removal = { outcome: 'remove', state: 'standing', at: 1000, pictureRefused: false } as const;

test.each<[Outcome, boolean]>([
  ['approve', false],
  ['answer', false],
  ['remove', true],
  ['mask', true],
  ['ask-change', true],
  ['warning', true],
  ['mute', true],
  ['ban', true],
])('%s may be appealed against: %s', (outcome, may) => {
  expect(appealRefusal({ ...removal, outcome }, settings, 1000)).toBe(may ? null : 'not-appealable');
});

test('an approval may be where a picture was refused with it', () => {
  const approval = { ...removal, outcome: 'approve', pictureRefused: true } as const;
  expect(appealRefusal(approval, settings, 1000)).toBeNull();
});

test('until the days are over, to the millisecond', () => {
  const last = appealUntil(removal, settings);
  expect(last).toBe(1000 + 20 * day);
  expect(appealRefusal(removal, settings, last)).toBeNull();
  expect(appealRefusal(removal, settings, last + 1)).toBe('late');
});

test.each(['undone', 'overturned', 'lifted'] as const)('not when it is %s already', (state) => {
  expect(appealRefusal({ ...removal, state }, settings, 1000)).toBe('taken-back');
});
