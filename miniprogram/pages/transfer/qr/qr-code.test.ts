import { expect, test } from 'vitest';
import { qrCode } from './qr-code';

/** As the npm package `qrcode` 1.5.4 draws them (version 1, level Q, mask 0), a row a number. */
const drawn = {
  ABCDEFGH2345:
    '1fdb7f 105241 175d5d 17535d 175f5d 104d41 1fd57f 001200 0d6e5f 148a00 04c996 10aa82 14f12e 001688 1fdf71 104daf 175143 17446a 17591d 105c53 1fc57d',
  'HELLO WORLD':
    '1fd87f 105241 17535d 17505d 17545d 104441 1fd57f 001000 0d615f 081e11 06ec58 0da6ae 115775 001a45 1fd42c 104b68 17547f 174aa2 1752e9 10578b 1fc2e1',
  '7': '1fd27f 105941 17535d 175f5d 17535d 104341 1fd57f 001b00 0d625f 0cb646 0c7b11 03ba47 0f5056 0012aa 1fdcec 1048ba 175eed 174846 175111 105447 1fc155',
};

const numberOf = (row: boolean[]) => parseInt(row.map(Number).join(''), 2).toString(16).padStart(6, '0');

test.each(Object.entries(drawn))('%s is drawn as readers expect', (text, rows) => {
  expect(qrCode(text).map(numberOf).join(' ')).toBe(rows);
});

test.each(['ABCDEFGHJKMNPQRST', 'abc', '梧桐'])('%s is more than it can hold', (text) => {
  expect(() => qrCode(text)).toThrow(RangeError);
});
