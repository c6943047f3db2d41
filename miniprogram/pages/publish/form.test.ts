import { expect, test } from 'vitest';
import type { Category } from '../../../cloudfunctions/common/kernel/settings/schema';
import { stored } from '../../components/image-picker/picked';
import { publish } from '../../locales/en/publish';
import { notSelling } from './selling';
import { categoriesFor, checkForm, contentOf, emptyForm, fieldErrors, withKind, type PostForm } from './form';

const name = { zh: '类', en: 'Category' };
const categories: Category[] = [
  { id: 'second-hand', icon: 'recycle', name, kinds: ['goods'] },
  { id: 'food', icon: 'soup', name, kinds: ['goods', 'info'] },
  { id: 'lessons', icon: 'book', name, kinds: ['service', 'virtual'] },
];
const bicycle: PostForm = {
  kind: 'goods',
  category: 'second-hand',
  title: ' A bicycle ',
  body: 'Hardly used.\nBell included.',
  price: '120.5',
  area: 'East Gate',
  pictures: [stored({ fileID: 'cloud://e.b/uploads/u/a.jpg', width: 4, height: 3 })],
  selling: notSelling,
};

test('only categories that allow the kind are offered', () => {
  expect(categoriesFor('goods', categories).map(({ id }) => id)).toEqual(['second-hand', 'food']);
  expect(categoriesFor('', categories)).toEqual([]);
});

test('another kind drops a category that does not allow it, and takes the only one that does', () => {
  expect(withKind(bicycle, 'info', categories).category).toBe('food');
  expect(withKind({ ...bicycle, category: 'food' }, 'info', categories).category).toBe('food');
  expect(withKind({ ...bicycle, category: 'lessons' }, 'goods', categories).category).toBe('');
});

test('an empty form names what is missing', () => {
  expect(Object.keys(checkForm(emptyForm, publish.errors))).toEqual(['kind', 'title', 'body']);
});

test('a whole form can be sent', () => {
  expect(checkForm(bicycle, publish.errors)).toEqual({});
  expect(contentOf(bicycle)).toEqual({
    kind: 'goods',
    category: 'second-hand',
    title: 'A bicycle',
    body: 'Hardly used.\nBell included.',
    price: 12_050,
    area: 'East Gate',
    images: [{ fileID: 'cloud://e.b/uploads/u/a.jpg', width: 4, height: 3 }],
  });
});

test('lengths are counted as people see them', () => {
  expect(checkForm({ ...bicycle, title: '🚲'.repeat(40) }, publish.errors)).toEqual({});
  expect(checkForm({ ...bicycle, title: '🚲'.repeat(41) }, publish.errors)).toEqual({
    title: publish.errors.titleLong,
  });
});

test('an information has no price, whatever was typed before', () => {
  const info: PostForm = { ...bicycle, kind: 'info', category: 'food', price: 'cheap' };
  expect(checkForm(info, publish.errors)).toEqual({});
  expect(contentOf(info).price).toBeNull();
  expect(checkForm({ ...info, kind: 'goods' }, publish.errors)).toEqual({ price: publish.errors.priceForm });
});

test('a picture that failed has to be dealt with first', () => {
  const pictures = bicycle.pictures.map((picture) => ({ ...picture, state: 'failed' as const }));
  expect(checkForm({ ...bicycle, pictures }, publish.errors)).toEqual({
    pictures: publish.errors.picturesFailed,
  });
});

test('what the cloud finds stands at the field it belongs to', () => {
  expect(
    fieldErrors({
      'images.2.fileID': 'Not yours.',
      'images.3.fileID': 'Nor this.',
      title: 'Short.',
      key: 'Bad.',
    }),
  ).toEqual({ pictures: 'Not yours.', title: 'Short.' });
});
