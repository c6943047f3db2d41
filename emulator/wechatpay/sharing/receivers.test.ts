import { beforeEach, expect, test } from 'vitest';
import { appid } from '../testing/till';
import { merchantReceiver, personReceiver, SharingBench } from './testing';

let bench: SharingBench;

beforeEach(() => {
  bench = new SharingBench();
});

const add = (changes: object = {}, serial?: string) =>
  bench.ask(
    'POST',
    'receivers/add',
    { appid, ...personReceiver, relation_type: 'DISTRIBUTOR', ...changes },
    serial,
  );
const receivers = () => bench.books().receivers;

test('a person needs no name, a merchant its own, which only WeChat Pay can read', () => {
  expect(add()).toEqual({ ...personReceiver, relation_type: 'DISTRIBUTOR' });
  const name = bench.secret('某某科技有限公司');
  expect(add({ ...merchantReceiver, name })).toMatchObject({ ...merchantReceiver, name });
  expect(receivers()).toMatchObject([{ ...merchantReceiver, name: '某某科技有限公司' }, { name: null }]);
});

test('adding somebody again is no second receiver', () => {
  add();
  add({ relation_type: 'PARTNER' });
  expect(receivers()).toMatchObject([{ account: 'o-agent', relation: 'PARTNER' }]);
});

test.each<[why: string, code: string, changes: () => object, serial?: string]>([
  ['a merchant without a name', 'PARAM_ERROR', () => merchantReceiver],
  ['a name in the open', 'PARAM_ERROR', () => ({ ...merchantReceiver, name: '某某科技有限公司' })],
  ['a key that is not named', 'PARAM_ERROR', () => ({ name: bench.secret('某某') }), ''],
  ['another key', 'PARAM_ERROR', () => ({ name: bench.secret('某某') }), 'PUB_KEY_ID_2'],
  ['an app that is not bound', 'APPID_MCHID_NOT_MATCH', () => ({ appid: 'wx2' })],
  [
    'the merchant itself',
    'INVALID_REQUEST',
    () => ({ ...merchantReceiver, account: bench.keys.mchid, name: bench.secret('我') }),
  ],
  ['a relation that does not exist', 'PARAM_ERROR', () => ({ relation_type: 'FRIEND' })],
  ['a relation of its own that is not said', 'PARAM_ERROR', () => ({ relation_type: 'CUSTOM' })],
  ['a field that does not exist', 'PARAM_ERROR', () => ({ nickname: 'x' })],
])('refused: %s', (_, code, changes, serial) => {
  expect(add(changes(), serial)).toEqual({ code });
  expect(receivers()).toEqual([]);
});

test('twenty thousand are enough', () => {
  bench.deed(({ book, now }) => {
    for (let n = 0; n < 20_000; n += 1) {
      const account = `o-${n}`;
      const fields = { type: 'PERSONAL_OPENID', account, name: null, relation: 'USER', appid } as const;
      book.put('receivers', { _id: `PERSONAL_OPENID:${account}`, ...fields, addedAt: now, failing: null });
    }
  });
  expect(add()).toEqual({ code: 'RULE_LIMIT' });
  expect(add({ account: 'o-7' })).toMatchObject({ account: 'o-7' });
});

test('who was removed is no receiver any more', () => {
  const remove = () => bench.ask('POST', 'receivers/delete', { appid, ...personReceiver });
  add();
  expect(remove()).toEqual(personReceiver);
  expect(receivers()).toEqual([]);
  expect(remove()).toEqual({ code: 'PARAM_ERROR' });
});
