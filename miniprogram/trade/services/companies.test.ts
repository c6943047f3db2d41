import { expect, test } from 'vitest';
import { zh } from '../locales/zh';
import { cleanNumber, companyName, guessCompany } from './companies';

test.each([
  ['sf 1234 5678 90123', 'SF'],
  ['JDVA01234567890', 'JD'],
  ['YT1234567890123', 'YTO'],
  ['75912345678901', 'ZTO'],
  ['1234567890', null],
  ['', null],
])('%j looks like a number of %s', (typed, company) => {
  expect(guessCompany(typed)).toBe(company);
});

test('a number is sent without spaces, in capitals', () => {
  expect(cleanNumber(' ｓｆ12 34-5 ')).toBe('SF1234-5');
});

test('a company without a name of ours is called by its code', () => {
  expect(companyName('ZTO', zh.shared.companies)).toBe('中通快递');
  expect(companyName('UPS', zh.shared.companies)).toBe('UPS');
});
