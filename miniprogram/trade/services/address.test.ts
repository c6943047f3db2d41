import { expect, test } from 'vitest';
import { zh } from '../locales/zh';
import { addressText, checkAddress, emptyAddress, phoneText } from './address';

const { errors } = zh.buy;
const address = { name: '林小满', phone: '138 0000 0000', region: '浙江杭州西湖区', detail: '3 号楼 201' };

test('an address needs all its parts', () => {
  expect(checkAddress(address, errors)).toEqual({});
  expect(checkAddress(emptyAddress, errors)).toEqual({
    name: errors.nameEmpty,
    phone: errors.phoneForm,
    region: errors.regionShort,
    detail: errors.detailShort,
  });
});

test('and none of them without end', () => {
  const long = { ...address, name: '字'.repeat(21), region: '字'.repeat(61), detail: '字'.repeat(101) };
  expect(checkAddress(long, errors)).toEqual({
    name: errors.nameLong,
    region: errors.regionLong,
    detail: errors.detailLong,
  });
});

test('a mainland mobile reads in groups, another number as it is', () => {
  expect(phoneText('+8613812345678')).toBe('138 1234 5678');
  expect(phoneText('+442079460000')).toBe('+442079460000');
  expect(addressText({ ...address, phone: '+8613812345678' })).toBe(
    '林小满  138 1234 5678\n浙江杭州西湖区 3 号楼 201',
  );
});
