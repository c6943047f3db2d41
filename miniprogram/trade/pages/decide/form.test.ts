import { expect, test } from 'vitest';
import { zh } from '../../locales/zh';
import { emptyForm, readDecision } from './form';

const asked = { amount: 3000 };
const refused = { ...emptyForm, grant: false, restock: true, part: true, typed: '1' };

test('all of it is granted without an amount', () => {
  expect(readDecision({ ...emptyForm, restock: true }, asked, zh)).toEqual({
    decision: { grant: true, restock: true, reply: '' },
  });
  expect(readDecision({ ...emptyForm, part: true, typed: '30' }, asked, zh)).toEqual({
    decision: { grant: true, restock: false, reply: '' },
  });
});

test('less may be granted, more may not', () => {
  const part = { ...emptyForm, part: true };
  expect(readDecision({ ...part, typed: '12.3' }, asked, zh)).toMatchObject({ decision: { amount: 1230 } });
  expect(readDecision({ ...part, typed: '31' }, asked, zh)).toEqual({ errors: { amount: '最多 30 元。' } });
  expect(readDecision({ ...part, typed: '31' }, { amount: null }, zh)).toMatchObject({
    decision: { grant: true },
  });
});

test('who refuses says why; nothing goes back into stock', () => {
  expect(readDecision(refused, asked, zh)).toEqual({ errors: { reply: zh.decide.errors.reason } });
  expect(readDecision({ ...refused, reply: ' 东西是好的。' }, asked, zh)).toEqual({
    decision: { grant: false, restock: false, reply: '东西是好的。' },
  });
});
