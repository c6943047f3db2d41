import { expect, test } from 'vitest';
import { platforms } from '../kernel/platform';
import { priceFor, priceShown, versionPriceFor } from './price-policy';

const everywhere = [...platforms, 'unknown'] as const;
const kinds = ['info', 'goods', 'service', 'virtual'] as const;

/**
 * WeChat's pages on iOS virtual payment (developers.weixin.qq.com, 虚拟支付): `wx.requestVirtualPayment` takes Android,
 * HarmonyOS and Windows to WeChat Pay and iOS to Apple; without it, on iOS virtual goods show no price, no button to buy
 * and no hint of another way. Physical goods and services used offline are free of it. `wx.getDeviceInfo` says `ios` on
 * the iPad, too. What `mac` is held to is not said, and of an unknown platform nobody can tell that it is not Apple's:
 * treating both as iOS is our choice.
 */
const virtualWithoutVirtualPayment = {
  ios: 'hide',
  mac: 'hide',
  unknown: 'hide',
  android: 'show',
  ohos: 'show',
  ohos_pc: 'show',
  windows: 'show',
  devtools: 'show',
} as const;

test.each(everywhere)('virtual goods on %s', (platform) => {
  expect(priceShown('virtual', platform, { virtualPayment: false })).toBe(
    virtualWithoutVirtualPayment[platform],
  );
});

test('once WeChat’s virtual payment is open, it is the way on iOS, and nothing else changes', () => {
  for (const platform of everywhere) {
    const expected = platform === 'ios' ? 'virtual' : virtualWithoutVirtualPayment[platform];
    expect(priceShown('virtual', platform, { virtualPayment: true })).toBe(expected);
  }
});

test('everything else shows its price everywhere', () => {
  for (const kind of kinds.filter((one) => one !== 'virtual')) {
    for (const platform of everywhere) {
      for (const virtualPayment of [true, false]) {
        expect(priceShown(kind, platform, { virtualPayment })).toBe('show');
      }
    }
  }
});

test('a price that may not be shown is none, and one that is free is a price', () => {
  expect(priceFor(1250, 'virtual', 'ios')).toBeNull();
  expect(priceFor(1250, 'virtual', 'android')).toBe(1250);
  expect(priceFor(0, 'goods', 'ios')).toBe(0);
  expect(priceFor(null, 'goods', 'ios')).toBeNull();
});

test('an edit that calls a virtual good something else uncovers no price before it is shown', () => {
  const edit = { kind: 'goods', price: 1250 } as const;
  expect(versionPriceFor(edit, 'virtual', 'ios')).toBeNull();
  expect(versionPriceFor(edit, 'virtual', 'android')).toBe(1250);
  expect(versionPriceFor(edit, 'goods', 'ios')).toBe(1250);
  expect(versionPriceFor({ kind: 'virtual', price: 1250 }, 'goods', 'ios')).toBeNull();
});
