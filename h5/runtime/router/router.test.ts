import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { PageHistory } from './history';
import { Router, type RoutedPage } from './router';
import { formatUrl, parseUrl, type Location } from './url';

/** A browser's history in memory. */
class Entries implements PageHistory {
  entries = [''];
  depth = 0;
  private listener: (depth: number, url: string) => void = () => undefined;

  get url(): string {
    return this.entries[this.depth] ?? '';
  }

  push(url: string): void {
    this.entries = [...this.entries.slice(0, ++this.depth), url];
  }

  replace(url: string): void {
    this.entries[this.depth] = url;
  }

  back(steps: number): Promise<void> {
    this.depth -= steps;
    return Promise.resolve();
  }

  onTravel(listener: (depth: number, url: string) => void): void {
    this.listener = listener;
  }

  /** The person presses Back or Forward. */
  travel(steps: number): void {
    this.depth = Math.max(0, Math.min(this.entries.length - 1, this.depth + steps));
    this.listener(this.depth, this.url);
  }
}

let history: Entries;
let router: Router<RoutedPage & { log: string[] }>;

function makePage(location: Location): RoutedPage & { log: string[] } {
  const log: string[] = [];
  return {
    location,
    path: location.path,
    log,
    show: () => log.push('show'),
    hide: () => log.push('hide'),
    destroy: () => log.push('destroy'),
  };
}

const paths = (): string[] => router.stack.map((page) => page.path);
const settled = (): Promise<unknown> => router.switchTab('/none').catch(() => undefined);

beforeEach(async () => {
  history = new Entries();
  router = new Router({
    pages: ['home', 'me', 'a', 'b'],
    tabs: ['home', 'me'],
    history,
    open: (location) => Promise.resolve(makePage(location)),
  });
  await router.start();
});

describe('addresses', () => {
  test('are read as written, and relative ones from the page', () => {
    expect(parseUrl('/a/b?x=%E4%B8%AD&y=1=2&z')).toEqual({
      path: 'a/b',
      query: { x: '%E4%B8%AD', y: '1=2', z: '' },
    });
    expect(parseUrl('../d/d?id=1', 'pages/c/c').path).toBe('pages/d/d');
  });

  test('come back as they went in', () => {
    const word = fc.stringMatching(/^[\w%]{1,8}$/);
    fc.assert(
      fc.property(word, fc.dictionary(word, word), (path, query) => {
        const location = { path, query: { ...query } };
        expect(parseUrl(formatUrl(location))).toEqual(location);
      }),
    );
  });
});

test('pages go on the stack and come off it, each told what happens to it', async () => {
  await router.navigateTo('/a?id=1');
  const [home, a] = router.stack;
  await router.navigateTo('b');
  expect(paths()).toEqual(['home', 'a', 'b']);
  expect(history.entries).toEqual(['/home', '/a?id=1', '/b']);
  await router.navigateBack(5);
  expect(paths()).toEqual(['home']);
  expect(home?.log).toEqual(['show', 'hide', 'show']);
  expect(a?.log).toEqual(['show', 'hide', 'destroy']);
  await expect(router.navigateBack()).rejects.toThrow('first page');
});

test('redirecting replaces the page and its address', async () => {
  await router.navigateTo('/a');
  await router.redirectTo('/b');
  expect(paths()).toEqual(['home', 'b']);
  expect(history.entries).toEqual(['/home', '/b']);
});

test('a tab keeps its page, and what lay on it goes', async () => {
  const [home] = router.stack;
  await router.navigateTo('/a');
  const a = router.top;
  await router.switchTab('/me');
  expect(a?.log.at(-1)).toBe('destroy');
  expect(home?.log).not.toContain('destroy');
  await router.switchTab('/home');
  expect(router.top).toBe(home);
  expect(history.depth).toBe(0);
});

test('relaunching leaves nothing of before', async () => {
  const [home] = router.stack;
  await router.navigateTo('/a');
  await router.reLaunch('/b');
  expect(paths()).toEqual(['b']);
  expect(home?.log.at(-1)).toBe('destroy');
});

test.each([
  ['an unknown page', () => router.navigateTo('/none'), 'page "none" is not found'],
  ['a tab by navigateTo', () => router.navigateTo('/me'), 'can not navigateTo a tabbar page'],
  ['a page by switchTab', () => router.switchTab('/a'), 'can not switch to no-tabBar page'],
])('refuses %s', async (_what, go, message) => {
  await expect(go()).rejects.toThrow(message);
  expect(paths()).toEqual(['home']);
});

test('ten pages are the most', async () => {
  for (let count = 1; count < 10; count++) await router.navigateTo('/a');
  await expect(router.navigateTo('/a')).rejects.toThrow('limit');
});

test('however a person travels, the address is that of the page on top', async () => {
  const step = fc.oneof(
    fc.record({ go: fc.constantFrom('/a', '/b') }),
    fc.record({ travel: fc.integer({ min: -3, max: 3 }) }),
    fc.record({ tab: fc.constantFrom('/home', '/me') }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      await router.reLaunch('/home');
      for (const one of steps) {
        if ('go' in one) await router.navigateTo(one.go).catch(() => undefined);
        else if ('tab' in one) await router.switchTab(one.tab);
        else history.travel(one.travel);
        await settled();
        expect(router.top && formatUrl(router.top.location)).toBe(history.url);
        expect(new Set(router.stack).size).toBe(router.stack.length);
        expect(router.top?.log.at(-1)).toBe('show');
      }
    }),
  );
});
