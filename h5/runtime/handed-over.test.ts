// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { handOver, takeHandedOver } from './handed-over';

beforeEach(() => sessionStorage.clear());

test('what is handed over arrives once', () => {
  handOver({ transfer: 'ABCDEFGHJKMN' });
  expect(takeHandedOver()).toEqual({ extraData: { transfer: 'ABCDEFGHJKMN' } });
  expect(takeHandedOver()).toEqual({});
});
