import { expect, test } from 'vitest';
import { zh } from '../locales/zh';
import { readPart } from './amount';

const { errors } = zh.shared;

test.each([
  ['12.5', { fen: 1250 }],
  ['30', { fen: 3000 }],
  ['30.01', { error: '最多 30 元。' }],
  ['99999999999', { error: '最多 30 元。' }],
  ['0', { error: errors.amountSmall }],
  ['', { error: errors.amountForm }],
  ['十块', { error: errors.amountForm }],
])('%j of 30 yuan', (typed, read) => {
  expect(readPart(typed, 3000, errors)).toEqual(read);
});
