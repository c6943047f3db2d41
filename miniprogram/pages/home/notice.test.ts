import { expect, it } from 'vitest';
import { openNotice } from './notice';

it('shows a notice until it is closed, and a new one again', () => {
  expect(openNotice('Hello', '你好', '')).toBe('Hello');
  expect(openNotice('Hello', '你好', '你好')).toBe('');
  expect(openNotice('Bye', '再见', '你好')).toBe('Bye');
});
