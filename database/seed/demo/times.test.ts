import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hour } from '../../../cloudfunctions/common/kernel/clock';
import { awake } from './times';

const clock = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Asia/Shanghai',
});

test('nobody writes between midnight and seven, and nothing moves further than that or ahead', () => {
  const moment = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2100, 0) });
  fc.assert(
    fc.property(moment, (at) => {
      const moved = awake(at);
      expect(Number(clock.format(moved))).toBeGreaterThanOrEqual(7);
      expect(moved).toBeLessThanOrEqual(at);
      expect(at - moved).toBeLessThanOrEqual(9 * hour);
    }),
  );
});
