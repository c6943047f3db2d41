import { expect, test } from 'vitest';
import { getRegExp, wxsConstructor } from '../../runtime/wxs';
import { requiredWxs, rewriteWxs } from './wxs';

test.each([
  ["a.constructor === 'Array'", "wxsConstructor(a) === 'Array'"],
  ['list[0].x.constructor', 'wxsConstructor(list[0].x)'],
  ["getRegExp('\\d+', 'g')", "getRegExp('\\\\d+', 'g')"],
  ["getRegExp('a\\\\b')", "getRegExp('a\\\\b')"],
  ["require('./b.wxs')", "require('./b')"],
])('%s', (from, to) => expect(rewriteWxs(from)).toBe(to));

test('rewritten code does what WXS does', () => {
  const code = rewriteWxs(
    "return text.replace(getRegExp('\\D', 'g'), '') + [].constructor.length + kind.constructor",
  );
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- runs what was rewritten
  const run = new Function('wxsConstructor', 'getRegExp', 'text', 'kind', code) as (
    ...values: unknown[]
  ) => string;
  expect(run(wxsConstructor, getRegExp, 'a1b2', {})).toBe('12' + String(1) + 'Object');
});

test('finds what a module requires', () => {
  expect(requiredWxs('var a = require(\'./a\'); var b = require("../b")')).toEqual(['./a', '../b']);
});
