import { describe, expect, it } from 'vitest';
import { healthOf, healthsOf, lagOf } from './standby-health';
import { exampleView as view } from '../../../cloudfunctions/common/standby/desk/testing/example-view';

const minute = 60_000;
const { now } = view;

it('is good when everything is', () => {
  expect(healthOf(view)).toBe('good');
  expect(new Set(Object.values(healthsOf(view)))).toEqual(new Set(['good']));
});

describe('how far behind', () => {
  it('is what was not shipped, from the side that serves', () => {
    const shipping = { ...view.shipping, left: 3, oldest: now - 5 * minute };
    expect(lagOf({ ...view, shipping })).toEqual({ left: 3, age: 5 * minute, silence: 2 * minute });
  });

  it('is what the other side said, from the standby', () => {
    const receiving = { heardAt: now - minute, left: 2, oldest: now - 9 * minute, received: 1 };
    expect(lagOf({ ...view, role: 'standby', receiving })).toEqual({
      left: 2,
      age: 9 * minute,
      silence: minute,
    });
  });

  it('turns amber beyond the setting, by age and by silence, and when nothing was ever heard', () => {
    const lag = (shipping: object) => healthsOf({ ...view, shipping: { ...view.shipping, ...shipping } }).lag;
    expect(lag({ left: 1, oldest: now - 30 * minute })).toBe('good');
    expect(lag({ left: 1, oldest: now - 30 * minute - 1 })).toBe('soon');
    expect(lag({ left: 0, oldest: now - 99 * minute })).toBe('good');
    expect(lag({ heardAt: now - 30 * minute })).toBe('good');
    expect(lag({ heardAt: now - 30 * minute - 1 })).toBe('soon');
    expect(lag({ heardAt: null })).toBe('soon');
    expect(lag({ error: 'unreachable' })).toBe('soon');
  });

  it('is wrong without another side', () => {
    expect(healthOf({ ...view, linked: false })).toBe('bad');
    const unknown = { ...view, linked: null, shipping: { ...view.shipping, heardAt: null } };
    expect(healthOf(unknown)).toBe('soon');
    expect(healthOf({ ...view, problems: ['A_VARIABLE is missing'] })).toBe('bad');
  });
});

it('differences, old nights, failed drills and conflicts want to be looked at', () => {
  const old = now - 3 * 24 * 60 * minute;
  expect(healthOf({ ...view, comparison: { ...view.comparison!, extra: 1 } })).toBe('soon');
  expect(healthOf({ ...view, comparison: { ...view.comparison!, extra: 900, repaired: false } })).toBe('bad');
  expect(healthOf({ ...view, comparison: { ...view.comparison!, endedAt: old } })).toBe('soon');
  expect(healthOf({ ...view, archive: { ...view.archive!, endedAt: old } })).toBe('soon');
  expect(healthOf({ ...view, drill: { ...view.drill!, passed: false } })).toBe('soon');
  expect(healthOf({ ...view, conflicts: 1 })).toBe('soon');
  expect(healthOf({ ...view, promoting: 2 })).toBe('soon');
});

it('a door that could not be written is wrong; what was never done says nothing', () => {
  expect(healthOf({ ...view, door: { ...view.door!, error: 'storage' } })).toBe('bad');
  const fresh = { ...view, comparison: null, archive: null, drill: null, door: null };
  expect(healthOf(fresh)).toBe('good');
  expect(healthsOf(fresh)).toEqual({ lag: 'good', comparison: null, archive: null, drill: null, door: null });
});
