import { language, type Language } from '../platform/preferences';
import { en } from './en';
import { zh, type Strings } from './zh';

export { fill } from './fill';
export type { Strings };

const all: Record<Language, Strings> = { zh, en };

/** The texts of the language in use. */
export function strings(): Strings {
  return all[language.get()];
}

/** The form of a two-language text that fits the language in use. */
export function pick(text: { zh: string; en: string }): string {
  return text[language.get()];
}
