import { expect, test } from 'vitest';
import { drafts } from '../../database/seed/demo/posts';
import { postIdOf } from '../../database/seed/demo/ids';
import { allPages, nameOf } from './pages';
import { addressOf, pathOf, sceneOf, scenes } from './scenes';

test('every scene is of a page that exists', () => {
  expect(allPages()).toEqual(expect.arrayContaining(Object.keys(scenes)));
});

test('the post that is shown is one of the demo', async () => {
  const page = 'pages/post/post';
  const path = await pathOf('', page, sceneOf(page));
  const ids = Object.values(drafts).flatMap((posts) => posts.map(({ by, title }) => postIdOf(by, title)));
  expect(ids.map((id) => `/${page}?id=${id}`)).toContain(path);
});

test('no two pages share a picture', () => {
  const names = allPages().map((page) => nameOf(page));
  expect(new Set(names).size).toBe(names.length);
  expect(nameOf('a/pages/x/x', ['a/pages/x/x', 'b/pages/x/x'])).toBe('a-x');
});

test('a page is opened by the right person with what it is given', async () => {
  const look = { lang: 'en', theme: 'dark' } as const;
  const scene = { as: 'wei', query: { id: 'p_1' } };
  expect(await addressOf('http://localhost:1', 'pages/post/post', scene, look)).toBe(
    'http://localhost:1/h5/?user=wei&lang=en&theme=dark#/pages/post/post?id=p_1',
  );
  expect(sceneOf('operator/desk/desk').as).toBe('admin');
  expect(sceneOf('pages/rules/rules').as).toBe('lin');
});
