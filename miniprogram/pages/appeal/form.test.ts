import { expect, test } from 'vitest';
import { stored } from '../../components/image-picker/picked';
import { appeal } from '../../locales/en/appeal';
import { checkAppeal } from './form';

const { errors } = appeal;
const picture = stored({ fileID: 'cloud://a', width: 1, height: 1 });

test('an appeal says why, in 5 to 1,000 characters', () => {
  expect(checkAppeal({ text: '不对啊 ', pictures: [] }, errors)).toEqual({ text: errors.textShort });
  expect(checkAppeal({ text: '这是我家的', pictures: [picture] }, errors)).toEqual({});
  expect(checkAppeal({ text: '🙂'.repeat(1000), pictures: [] }, errors)).toEqual({});
  expect(checkAppeal({ text: '字'.repeat(1001), pictures: [] }, errors)).toEqual({ text: errors.textLong });
});

test('a picture that did not arrive holds it back', () => {
  const failed = { ...picture, state: 'failed' as const };
  expect(checkAppeal({ text: '这是我家的', pictures: [picture, failed] }, errors)).toEqual({
    images: errors.picturesFailed,
  });
});
