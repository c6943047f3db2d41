// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { readParameters } from './parameters';

beforeEach(() => sessionStorage.clear());

test('are read from the address', () => {
  expect(readParameters('?user=lin&env=standby&platform=android&lang=en&theme=dark', sessionStorage)).toEqual(
    {
      user: 'lin',
      env: 'standby',
      platform: 'android',
      lang: 'en',
      theme: 'dark',
    },
  );
});

test('without any, nobody is signed in', () => {
  expect(readParameters('', sessionStorage)).toEqual({ env: 'primary', platform: 'ios', lang: 'zh' });
});

test('stay for the tab, until the address says something else', () => {
  readParameters('?user=lin&lang=en', sessionStorage);
  expect(readParameters('', sessionStorage)).toMatchObject({ user: 'lin', lang: 'en' });
  expect(readParameters('?lang=zh', sessionStorage)).toEqual({ env: 'primary', platform: 'ios', lang: 'zh' });
});
