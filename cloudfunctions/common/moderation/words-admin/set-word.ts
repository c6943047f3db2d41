import type { StoredWord } from '../../../../database/collections/words';
import type { LoggedState } from '../../../../database/collections/log';
import { transaction } from '../../kernel/database';
import { invalidField } from '../../kernel/errors';
import { stableId } from '../../kernel/ids';
import type { UserCall } from '../../kernel/serve';
import { appendLog } from '../log/append-log';
import type { WordView } from '../views';
import { keyOf } from '../words/merge';
import { toWordView } from './word-list';

type Setting = Pick<StoredWord, 'text' | 'category' | 'action' | 'pinyin' | 'enabled'>;

function logged({ category, action, pinyin, enabled }: Setting): LoggedState {
  return { category, action, pinyin, enabled };
}

function same(one: Setting, other: Setting): boolean {
  return one.text === other.text && JSON.stringify(logged(one)) === JSON.stringify(logged(other));
}

/**
 * Adds a word, changes it or turns it off; the same text is the same word, also when it is one of the lexicon, whose
 * place it takes. In force within a minute. INVALID_INPUT for `text` when nothing could be found by it.
 */
export async function setWord(
  { effect, ...written }: Omit<Setting, 'action'> & { effect: Setting['action'] },
  { person, now }: UserCall,
): Promise<{ word: WordView }> {
  const setting: Setting = { ...written, action: effect };
  const { lexicon, problemOf } = await import('../words');
  const problem = problemOf(setting.text);
  if (problem) throw invalidField('text', problem);
  const key = keyOf(setting.text);
  const _id = stableId('w', key);
  const shipped = lexicon.find(({ text }) => keyOf(text) === key);
  const operatorId = person.user._id;
  const word = await transaction(async (t) => {
    const before = await t.doc('words', _id).get();
    if (before && same(before, setting)) return before;
    // Running functions read what is newer, so every change has to be.
    const updatedAt = Math.max(now, (before?.updatedAt ?? 0) + 1);
    const after = { ...setting, updatedAt, updatedBy: operatorId };
    await t.doc('words', _id).set(after);
    const earlier = before ?? (shipped && { ...shipped, enabled: true });
    await appendLog(t, {
      at: now,
      actor: { type: 'operator', id: operatorId },
      action: 'word.changed',
      before: earlier ? { wordId: _id, ...logged(earlier) } : {},
      after: { wordId: _id, word: setting.text, ...logged(setting) },
    });
    return { _id, ...after };
  });
  return { word: toWordView(word) };
}
