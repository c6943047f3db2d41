import { expect, test } from 'vitest';
import { platforms, readPlatform } from '../../cloudfunctions/common/kernel/platform';
import { priceShown } from '../../cloudfunctions/common/pricing/price-policy';
import { isPriceHidden } from './hidden-price';

test.each([...platforms, 'unknown', 'something new', ''])('on %j forms agree with the cloud', (platform) => {
  for (const kind of ['info', 'goods', 'service', 'virtual'] as const) {
    const shown = priceShown(kind, readPlatform(platform), { virtualPayment: false });
    expect(isPriceHidden(kind, platform)).toBe(shown !== 'show');
  }
  expect(isPriceHidden('', platform)).toBe(false);
});
