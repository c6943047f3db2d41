import { expect, test } from 'vitest';
import { stored } from '../../components/image-picker/picked';
import { report } from '../../locales/en/report';
import { errorsOf, isClean } from '../../services/form-errors';
import { checkReport, emptyForm, fields } from './form';

const { errors } = report;
const picture = stored({ fileID: 'cloud://a', width: 1, height: 1 });

test('a reason alone is enough', () => {
  const checked = checkReport({ ...emptyForm, reason: 'fraud', pictures: [picture] }, errors);
  expect(checked).toEqual({});
  expect(isClean(checked)).toBe(true);
});

test('what is none of the reasons needs words', () => {
  expect(checkReport({ ...emptyForm, reason: 'other', text: ' ' }, errors)).toEqual({
    text: errors.textEmpty,
  });
  expect(checkReport({ ...emptyForm, reason: 'other', text: '太吵' }, errors)).toEqual({});
});

test('what is too long, or has not arrived, is named at its field', () => {
  const form = {
    ...emptyForm,
    text: '字'.repeat(501),
    pictures: [{ ...picture, state: 'failed' as const }],
    contact: '1'.repeat(61),
  };
  expect(checkReport(form, errors)).toEqual({
    text: errors.textLong,
    images: errors.picturesFailed,
    contact: errors.contactLong,
  });
  expect(checkReport({ ...form, text: '🙂'.repeat(500), pictures: [], contact: ' ' }, errors)).toEqual({});
});

test('what the cloud finds stands at its field, once', () => {
  const found = { 'images.0': 'first', 'images.1': 'second', 'subject.id': 'gone' };
  expect(errorsOf(found, fields)).toEqual({ images: 'first' });
});
