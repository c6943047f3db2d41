import { expect, test } from 'vitest';
import { stored } from '../../../components/image-picker/picked';
import { zh } from '../../locales/zh';
import { emptyForm, readRefund, type RefundForm } from './form';

const form: RefundForm = { ...emptyForm, reason: 'damaged', text: ' 灯罩裂了 ' };
const picture = stored({ fileID: 'cloud://a/b.png', width: 1, height: 1 });

test('all of it is asked for without an amount', () => {
  expect(readRefund({ ...form, pictures: [picture] }, 3000, zh)).toEqual({
    request: { reason: 'damaged', text: '灯罩裂了', images: ['cloud://a/b.png'] },
  });
});

test('a part has an amount, not above what is left', () => {
  const part = { ...form, part: true };
  expect(readRefund({ ...part, typed: '12.5' }, 3000, zh)).toMatchObject({ request: { amount: 1250 } });
  expect(readRefund({ ...part, typed: '30.5' }, 3000, zh)).toEqual({ errors: { amount: '最多 30 元。' } });
});

test('where amounts are hidden it is always all of it', () => {
  expect(readRefund({ ...form, part: true, typed: '1' }, null, zh)).toEqual({
    request: { reason: 'damaged', text: '灯罩裂了', images: [] },
  });
});

test('it needs a reason, a text with an end, and pictures that have arrived', () => {
  const failed = { ...picture, state: 'failed' as const };
  const wrong: RefundForm = { ...emptyForm, text: '字'.repeat(301), pictures: [failed] };
  expect(readRefund(wrong, 3000, zh)).toEqual({
    errors: {
      reason: zh.refund.errors.reason,
      text: '最多 300 个字，删掉一些吧。',
      images: zh.shared.errors.picturesFailed,
    },
  });
});
