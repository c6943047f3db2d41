import type { Bilingual } from '../../kernel/contract/answer';
import { createMatcher } from './matcher';
import { most } from './spellings';

/** A word as it is usually written: of each `[…]` the first character. */
const writtenOf = (text: string) => text.replace(/\[(.)[^\]]*\]/gu, '$1');

/** Why a text cannot be a word to look for; undefined when it can. */
export function problemOf(text: string): Bilingual | undefined {
  const classes = text.match(/\[[^[\]]*\]/gu) ?? [];
  if (/[[\]]/u.test(text.replace(/\[[^[\]]*\]/gu, ''))) {
    return {
      zh: '方括号要成对，里面不能再有方括号。',
      en: 'Square brackets come in pairs, one inside none.',
    };
  }
  const sizes = classes.map((one) => Array.from(one).length - 2);
  if (sizes.some((size) => size < 2)) {
    return {
      zh: '方括号里写两个以上可以互换的字，如 [微薇]。',
      en: 'Put at least two characters that stand for one another in brackets, such as [微薇].',
    };
  }
  if (sizes.reduce((product, size) => product * size, 1) > most) {
    return {
      zh: `方括号组合起来超过 ${most} 种写法，请减少。`,
      en: `The brackets make more than ${most} spellings. Use fewer.`,
    };
  }
  const word = { id: text, text, category: 'contact', action: 'review', pinyin: false } as const;
  if (createMatcher([word]).find(writtenOf(text)).length > 0) return undefined;
  return {
    zh: '这样写什么也找不到，请写出要找的字或字母。',
    en: 'Nothing would be found by this. Write the characters or letters to look for.',
  };
}
