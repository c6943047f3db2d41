import { expect, test } from 'vitest';
import { zh } from '../../locales/zh';
import { checkParcel, emptyForm, withNumber } from './form';

const { errors } = zh.ship;

test('the company follows the number until one is chosen', () => {
  expect(withNumber(emptyForm, 'sf1234567890')).toMatchObject({ company: 'SF', trackingNo: 'sf1234567890' });
  expect(withNumber({ ...emptyForm, company: 'SF' }, '123').company).toBe('');
  expect(withNumber({ ...emptyForm, company: 'ZTO', chosen: true }, 'SF1234567890').company).toBe('ZTO');
});

test('a parcel has a company and a number', () => {
  expect(checkParcel({ company: 'SF', chosen: true, trackingNo: 'SF12 3456' }, errors)).toEqual({});
  expect(checkParcel(emptyForm, errors)).toEqual({ company: errors.company, trackingNo: errors.numberForm });
  expect(checkParcel({ company: 'SF', chosen: true, trackingNo: '顺丰 123456' }, errors)).toEqual({
    trackingNo: errors.numberForm,
  });
});
