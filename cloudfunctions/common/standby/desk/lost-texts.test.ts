import { expect, test } from 'vitest';
import { lostTexts } from './lost-texts';

const lost = JSON.stringify({
  _id: 'p_1',
  title: '旧书',
  body: '字'.repeat(300),
  price: 7772,
  number: 'sealed',
  text: { text: '有' },
});

test('texts of the fields that differ, cut short', () => {
  expect(lostTexts({ fields: ['title', 'body'], lost })).toEqual([
    { field: 'title', text: '旧书' },
    { field: 'body', text: `${'字'.repeat(200)}…` },
  ]);
});

test('all texts of what was removed elsewhere', () => {
  expect(lostTexts({ fields: [], lost }).map(({ field }) => field)).toEqual(['title', 'body']);
});

test('no numbers, no parts, nothing of fields that agree, nothing of a removal', () => {
  expect(lostTexts({ fields: ['price', 'number', 'text', 'note', 'toString'], lost })).toEqual([]);
  expect(lostTexts({ fields: ['title'], lost: null })).toEqual([]);
  expect(lostTexts({ fields: ['title'], lost: 'no json' })).toEqual([]);
  expect(lostTexts({ fields: ['title'], lost: 'null' })).toEqual([]);
});
