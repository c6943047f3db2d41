import { expect, test } from 'vitest';
import { innocents, lexicon } from '../../../database/lexicon';
import { reason } from './fields';
import { templates } from './templates';
import { createMatcher } from './words/matcher';

test('every reason could be sent as it is, in either language, and no two are alike', () => {
  for (const { text } of templates) {
    for (const words of [text.zh, text.en]) expect(reason().parse(words)).toBe(words);
  }
  expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length);
  expect(new Set(templates.map(({ text }) => text.zh)).size).toBe(templates.length);
});

test('a reason that blames somebody names a rule', () => {
  const blameless = templates.filter(({ rule }) => rule === null).map(({ outcome }) => outcome);
  expect(new Set(blameless)).toEqual(new Set(['approve', 'answer']));
});

test('none says what people may not say, whatever it is about', () => {
  const { find } = createMatcher(lexicon, innocents);
  const said = templates.flatMap(({ id, text }) =>
    [text.zh, text.en].flatMap((words) =>
      find(words)
        .filter(({ action }) => action !== 'review')
        .map(({ wordId }) => `${id}: ${wordId}`),
    ),
  );
  expect(said).toEqual([]);
});

test('every outcome has at least one', () => {
  expect(new Set(templates.map(({ outcome }) => outcome)).size).toBe(8);
});
