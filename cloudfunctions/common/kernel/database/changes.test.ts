import { expect, test } from 'vitest';
import { cloud } from '../cloud';
import { asUpdate } from './changes';

const { command } = cloud.database();

/** What the SDK would send. */
const kindOf = (value: unknown) => (value as { operator?: string } | null)?.operator ?? 'plain';

test('objects and lists replace the field; values and commands stay as they are', () => {
  const changes = {
    text: 'a',
    nothing: null,
    list: [1],
    object: { a: 1 },
    count: command.inc(1),
    'deep.er': 2,
  };
  const update = asUpdate(command, changes);
  expect(update['text']).toBe('a');
  expect(update['nothing']).toBeNull();
  expect(update['deep.er']).toBe(2);
  expect(update['count']).toBe(changes.count);
  expect([kindOf(update['list']), kindOf(update['object']), kindOf(update['count'])]).toEqual([
    'set',
    'set',
    'inc',
  ]);
});

test('what is not given is left alone', () => {
  const given = { text: undefined };
  expect(asUpdate(command, given)).toEqual({});
});
