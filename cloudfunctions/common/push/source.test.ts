import { expect, test } from 'vitest';
import { mayBePush } from './source';

test.each(['', 'wx_unknown', 'wx_message_push'])('%j may be message push', (source) => {
  expect(mayBePush(source, '')).toBe(true);
});

test.each(['wx_client', 'wx_devtools', 'wx_http', 'wx_trigger', 'wx_client,scf', 'wx_unknown,scf', 'scf'])(
  '%j is not',
  (source) => {
    expect(mayBePush(source, '')).toBe(false);
  },
);

test('what an operator has seen is all that counts then', () => {
  expect(mayBePush('wx_push', 'wx_push, wx_unknown')).toBe(true);
  expect(mayBePush('', 'wx_push')).toBe(false);
  expect(mayBePush('wx_client', ' , ')).toBe(false);
});
