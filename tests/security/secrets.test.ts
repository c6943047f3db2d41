import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keys, oneLine, pem } from '../../cloudfunctions/common/wechatpay/testing/keys';
import { functionNames } from '../../scripts/build-functions';
import { Paying } from '../integration/support/paying';
import { root, textFiles } from './secrets/files';
import { findKeys } from './secrets/find-keys';

const shared = ['WECHATPAY_MCHID', 'WECHATPAY_PUBLIC_KEY_ID', 'WECHATPAY_PUBLIC_KEY'];
const signing = [
  ...shared,
  'WECHATPAY_SERIAL',
  'WECHATPAY_PRIVATE_KEY',
  'WECHATPAY_NOTIFY_URL',
  'WECHATPAY_API_URL',
];

/** Whoever shows, takes or passes on a phone number. */
const phones = 'LIFEBOAT_PHONE_KEY';
const link = [
  'LIFEBOAT_PEER_ENV',
  'LIFEBOAT_PEER_APPID',
  'LIFEBOAT_PEER_SECRET',
  'LIFEBOAT_LINK_KEY',
  'WECHAT_API_URL',
];

/** The variables each function may know beside its role; one that is not here may know none. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  register: [phones],
  pay: [...signing, phones],
  sweep: [...signing, phones],
  'pay-notify': [...shared, 'WECHATPAY_API_V3_KEY'],
  backup: [...link, 'LIFEBOAT_AGE_RECIPIENT'],
  ingest: link,
  takeover: link,
  'wechat-events': ['WECHAT_PUSH_TOKEN', 'WECHAT_PUSH_AES_KEY', 'WECHAT_PUSH_SOURCES'],
};

/** Every function has it, and it is no secret. */
const role = 'LIFEBOAT_ROLE';
const names = [...new Set(Object.values(allowed).flat())];
/** Any of them, and any other that begins like one. */
const name = /\b(?:WECHAT(?:PAY|_PUSH|_API)|LIFEBOAT)_[A-Z0-9_]+/g;
const namesIn = (text: string) => [...new Set([...text.matchAll(name)].map(([found]) => found))].sort();

const deployed = functionNames(join(root, 'cloudfunctions'));
const built = (folder: string) => textFiles(join(root, 'dist', 'cloudfunctions', folder));

interface Deployment {
  functions: { name: string; envVariables: Record<string, string> }[];
}
const { functions } = JSON.parse(readFileSync(join(root, 'cloudbaserc.json'), 'utf8')) as Deployment;

describe.each(deployed)('%s', (folder) => {
  const mine = [role, ...(allowed[folder] ?? [])].sort();

  test('is given the variables it may know, from outside', () => {
    const given = functions.find((one) => one.name === folder)?.envVariables;
    expect(given).toEqual(Object.fromEntries(mine.map((variable) => [variable, `{{env.${variable}}}`])));
  });

  test('knows no other by name', () => {
    expect(
      namesIn(
        built(folder)
          .map(({ text }) => text)
          .join('\n'),
      ),
    ).toEqual(mine);
  });

  test('holds no key', () => {
    const files = built(folder);
    expect(files.map(({ path }) => path)).toContain(`dist/cloudfunctions/${folder}/index.js`);
    expect(files.flatMap(({ path, text }) => findKeys(text).map((at) => `${path}:${at}`))).toEqual([]);
  });
});

test('the table names no function that is not there', () => {
  expect(deployed).toEqual(expect.arrayContaining(Object.keys(allowed)));
});

describe('what is kept in the repository', () => {
  const files = textFiles(root);

  test('holds no key', () => {
    expect(files.length).toBeGreaterThan(500);
    expect(files.flatMap(({ path, text }) => findKeys(text).map((at) => `${path}:${at}`))).toEqual([]);
  });

  test('sets no secret', () => {
    const set = new RegExp(`^\\s*(?:export\\s+)?(?:${names.join('|')})=\\S`, 'm');
    expect(files.filter(({ text }) => set.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test('is never the file with the variables, nor the data folder', () => {
    const ignored = readFileSync(join(root, '.gitignore'), 'utf8').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.env', '.local/']));
  });

  test.each(['miniprogram/', 'h5/', 'database/'])('names no secret in %s', (folder) => {
    const there = files.filter(({ path }) => path.startsWith(folder));
    expect(there.length).toBeGreaterThan(10);
    const secret = ({ text }: { text: string }) => namesIn(text).some((found) => found !== role);
    expect(there.filter(secret).map(({ path }) => path)).toEqual([]);
  });
});

test('keys are found in whatever form they are written', () => {
  const { privateKey, publicKey } = keys.merchant;
  for (const key of [privateKey, publicKey]) {
    const lines = pem(key).replaceAll(/-----.*-----\n/g, '');
    for (const text of [
      pem(key),
      JSON.stringify(pem(key)),
      oneLine(key),
      `const k="${oneLine(key)}";`,
      lines,
    ]) {
      expect(findKeys(text)).not.toEqual([]);
    }
  }
});

describe('keys of a merchant who trades', () => {
  const stage = new Paying();

  test('stand neither in the database, nor in a log, nor in an answer', async () => {
    await stage.payBack();
    const { keys: theirs, notices } = stage.cloud.wechatpay;
    await notices.deliver();
    await stage.cloud.runTimer('sweep');
    await stage.send({ of: 'nobody' });
    const { invocations } = stage.cloud.environment('primary');
    const calls = invocations.list().map(({ result, error, logs }) => ({ result, error, logs }));
    expect(calls.length).toBeGreaterThan(10);
    const text = stage.everything() + JSON.stringify(calls);
    expect(findKeys(text)).toEqual([]);
    expect(text).not.toContain(theirs.apiV3Key);
    for (const { privateKey } of [theirs.merchant, theirs.platform]) {
      expect(text).not.toContain(privateKey.split('\n')[1]);
    }
  });
});
