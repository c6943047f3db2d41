import { watched } from './events';

export type Language = 'zh' | 'en';
/** `system` follows the phone. */
export type Appearance = 'system' | 'light' | 'dark';

function stored(key: string): string {
  return String(wx.getStorageSync(key) || '');
}

function systemLanguage(): Language {
  return wx.getAppBaseInfo().language.toLowerCase().startsWith('en') ? 'en' : 'zh';
}

function initialLanguage(): Language {
  const chosen = stored('language');
  return chosen === 'zh' || chosen === 'en' ? chosen : systemLanguage();
}

function initialAppearance(): Appearance {
  const chosen = stored('appearance');
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

export const language = watched<Language>(initialLanguage());
export const appearance = watched<Appearance>(initialAppearance());

/** Chooses the language and remembers it on this phone. */
export function chooseLanguage(value: Language): void {
  wx.setStorageSync('language', value);
  language.set(value);
}

/** Chooses light, dark or the phone's own, and remembers it on this phone. */
export function chooseAppearance(value: Appearance): void {
  wx.setStorageSync('appearance', value);
  appearance.set(value);
}
