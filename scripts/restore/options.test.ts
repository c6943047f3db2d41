import { expect, test } from 'vitest';
import { readOptions } from './options';

const archive = ['--from', '/a', '--identity', '/i'];

test('reads where from, where to and with what', () => {
  expect(readOptions([...archive, '--to', '/t'])).toEqual({
    from: '/a',
    day: null,
    side: 'primary',
    identity: '/i',
    to: { kind: 'local', dir: '/t' },
  });
  expect(readOptions([...archive, '--env', 'e-1', '--day', '2026-11-20', '--side', 'standby'])).toMatchObject(
    {
      day: '2026-11-20',
      side: 'standby',
      to: { kind: 'cloud', environment: 'e-1' },
    },
  );
  expect(readOptions([...archive, '--check'])?.to).toBeNull();
  expect(readOptions(['--help'])).toBeNull();
});

test.each([
  [['--identity', '/i', '--check'], 'Say with --from where the archive is'],
  [['--from', '/a', '--check'], 'Say with --identity which file'],
  [archive, 'Say one of --to, --env and --check'],
  [[...archive, '--to', '/t', '--env', 'e'], 'Say one of --to, --env and --check'],
  [[...archive, '--check', '--day', 'yesterday'], '"yesterday" is no day'],
  [[...archive, '--check', '--side', 'left'], '"left" is no environment: use primary or standby.'],
  [[...archive, '--check', '--force'], '--help lists the options.'],
])('%j is refused in one sentence', (args, sentence) => {
  expect(() => readOptions(args)).toThrow(sentence);
});
