import { expect, test } from 'vitest';
import { findCalls } from './calls';
import { scanWxml } from './scan';

const calls = (text: string) => findCalls(text, scanWxml(text)).map(({ name, offset }) => [name, offset]);

test('finds calls in text and attributes', () => {
  expect(calls('<view wx:if="{{list.indexOf(x) > 0}}">{{ trim(a[0]) }}</view>')).toEqual([
    ['list', 15],
    ['trim', 41],
  ]);
  expect(calls('{{a[b].c (d)}}')).toEqual([['a', 2]]);
});

test('leaves alone what only looks like one', () => {
  expect(calls('<view bindtap="on">{{(a + b) * (c)}} {{ok ? "f(x)" : \'g(y)\'}} f(x)</view>')).toEqual([]);
  expect(calls('{{[1, (2)]}} {{a && (b || c)}} {{{ a: (b) }}}')).toEqual([]);
});

test('WXS modules may be called', () => {
  expect(
    calls('<wxs module="_" src="a.wxs" /><view class="{{_.cls(a, [b])}}">{{other.cls(a)}}</view>'),
  ).toEqual([['other', 64]]);
});
