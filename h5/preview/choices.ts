/** What the preview passes on to the web app (docs/architecture.md, "The browser"). */
export interface Choices {
  /** Empty: nobody is signed in. */
  user: string;
  platform: string;
  lang: string;
  /** Empty: as the system says. */
  theme: string;
  env: string;
}

/** One thing to choose from: its value, and what it is called in both languages. */
export type Option = readonly [value: string, label: string];

/** What can be chosen, apart from people. */
export const OPTIONS: Record<Exclude<keyof Choices, 'user'>, readonly Option[]> = {
  platform: [
    ['ios', 'iOS'],
    ['android', 'Android'],
  ],
  lang: [
    ['zh', '中文'],
    ['en', 'English'],
  ],
  theme: [
    ['', '跟随系统 Auto'],
    ['light', '浅色 Light'],
    ['dark', '深色 Dark'],
  ],
  env: [
    ['primary', '主 Primary'],
    ['standby', '备 Standby'],
  ],
};

const KEPT = 'lifeboat:preview';
const FIRST: Choices = { user: 'lin', platform: 'ios', lang: 'zh', theme: '', env: 'primary' };

/** The choices of last time. */
export function readChoices(store: Storage): Choices {
  try {
    return { ...FIRST, ...(JSON.parse(store.getItem(KEPT) ?? '{}') as Partial<Choices>) };
  } catch {
    return FIRST;
  }
}

export function keepChoices(store: Storage, choices: Choices): void {
  store.setItem(KEPT, JSON.stringify(choices));
}

/** The address of the web app with these choices, on a page (`#/pages/home/home`). */
export function appAddress(choices: Choices, page: string): string {
  const given = Object.entries(choices).filter(([, value]) => value !== '');
  return `/h5/?${new URLSearchParams(given as [string, string][]).toString()}${page}`;
}
