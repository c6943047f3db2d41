import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newest, readDoor, sideOf, type Door } from './choose';

const door: Door = { version: 1, epoch: 2, serve: 'standby', at: 1_700_000_000_000 };

const doors = fc.record({
  version: fc.constant(1 as const),
  epoch: fc.nat(),
  serve: fc.constantFrom('primary' as const, 'standby' as const, 'h5' as const),
  at: fc.nat(),
});

describe('readDoor', () => {
  it('takes what publishes wrote, and nothing that is not asked for', () => {
    expect(readDoor({ ...door, link: 'https://evil.example/' })).toEqual(door);
  });

  it.each([
    ['nothing', null],
    ['a list', [door]],
    ['a text', 'standby'],
    ['another version', { ...door, version: 2 }],
    ['no epoch', { ...door, epoch: undefined }],
    ['an epoch in words', { ...door, epoch: '2' }],
    ['half an epoch', { ...door, epoch: 1.5 }],
    ['an epoch below zero', { ...door, epoch: -1 }],
    ['an endless epoch', { ...door, epoch: Infinity }],
    ['another place', { ...door, serve: 'https://evil.example/' }],
    ['a place of an object', { ...door, serve: 'constructor' }],
    ['no time', { ...door, at: undefined }],
  ])('does not take %s', (_, value) => {
    expect(readDoor(value)).toBeNull();
  });

  it('gives a door or nothing, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const read = readDoor(value);
        expect(read === null || ['primary', 'standby', 'h5'].includes(read.serve)).toBe(true);
      }),
    );
  });
});

describe('newest', () => {
  it('follows the highest epoch, whatever comes late and whatever is missing', () => {
    const old = { ...door, epoch: 1, serve: 'primary' as const, at: door.at + 1000 };
    expect(newest([old, null, door])).toBe(door);
    expect(newest([null, null])).toBeNull();
  });

  it('follows the later of two in one epoch', () => {
    const later = { ...door, serve: 'h5' as const, at: door.at + 1 };
    expect(newest([door, later])).toBe(later);
    expect(newest([later, door])).toBe(later);
  });

  it('does not depend on the order of answers', () => {
    fc.assert(
      fc.property(fc.array(doors), (some) => {
        const [a, b] = [newest(some), newest([...some].reverse())];
        expect([a?.epoch, a?.at]).toEqual([b?.epoch, b?.at]);
        expect(some.every(({ epoch }) => epoch <= (a?.epoch ?? -1))).toBe(true);
      }),
    );
  });
});

it('odd epochs are the primary’s, even ones the standby’s', () => {
  expect([1, 2, 3, 4].map(sideOf)).toEqual(['primary', 'standby', 'primary', 'standby']);
});
