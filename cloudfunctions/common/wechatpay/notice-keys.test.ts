import { expect, test } from 'vitest';
import { readNoticeKeys } from './notice-keys';
import { keys, publicKeyId, variables } from './testing/keys';
import { malformedNotice } from './testing/malformed';

test('reads what is right', () => {
  const { config, problems } = readNoticeKeys(variables);
  expect(problems).toEqual([]);
  expect(config).toMatchObject({ mchid: '1900000109', publicKeyId });
  expect(config?.apiV3Key.export().toString()).toBe(keys.apiV3Key);
});

test('nothing set is no mistake', () => {
  expect(readNoticeKeys({})).toEqual({ config: null, problems: [] });
});

test.each(malformedNotice)('%s: %s', (name, _, value, says) => {
  const { config, problems } = readNoticeKeys({ ...variables, [name]: value });
  expect(config).toBeNull();
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(says);
  expect(problems[0]).toMatch(new RegExp(`^${name} .*; see docs/paying\\.md\\.$`));
  if ((value?.length ?? 0) > 20) expect(problems[0]).not.toContain(value);
});
