import { language, type Language } from '../../platform/preferences';
import { en } from './en';
import { zh, type Texts } from './zh';

export type { Texts };

const all: Record<Language, Texts> = { zh, en };

/** The texts of trade in the language in use. They travel with the subpackage, so that others do not load them. */
export function texts(): Texts {
  return all[language.get()];
}
