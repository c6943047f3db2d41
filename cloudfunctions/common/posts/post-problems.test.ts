import { expect, test } from 'vitest';
import { postProblems, type PostInput } from './post-problems';

const name = { zh: '类', en: 'c' };
const brand = {
  categories: [
    { id: 'help', icon: 'x', name, kinds: ['info' as const] },
    { id: 'food', icon: 'x', name, kinds: ['goods' as const, 'info' as const] },
  ],
};
const owner = { environment: 'env-1', userId: 'u_1' };
const image = (file: string) => ({ fileID: `cloud://env-1.b/uploads/${file}`, width: 1, height: 1 });
const good: PostInput = {
  kind: 'goods',
  title: '粽子',
  body: '自家包的',
  category: 'food',
  images: [image('u_1/a.jpg'), image('u_1/b.jpg')],
  price: 800,
  area: '',
};

const fieldsOf = (change: Partial<PostInput>) =>
  Object.keys(postProblems({ ...good, ...change }, brand, owner));

test('a good post has no problems', () => {
  expect(fieldsOf({})).toEqual([]);
  expect(fieldsOf({ kind: 'info', price: null })).toEqual([]);
});

test.each<[string, Partial<PostInput>, string[]]>([
  ['an unknown category', { category: 'cars' }, ['category']],
  ['a category of another kind', { category: 'help' }, ['category']],
  ['a property of objects as category', { category: 'constructor' }, ['category']],
  ['information with a price', { kind: 'info', category: 'help' }, ['price']],
  ['information for nothing', { kind: 'info', category: 'help', price: 0 }, ['price']],
  ['somebody else’s picture', { images: [image('u_1/a.jpg'), image('u_2/a.jpg')] }, ['images.1.fileID']],
  ['a picture twice', { images: [image('u_1/a.jpg'), image('u_1/a.jpg')] }, ['images.1.fileID']],
])('%s', (_, change, fields) => {
  expect(fieldsOf(change)).toEqual(fields);
});
