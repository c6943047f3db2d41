/** What the address of the page says about who looks, and on what. */
export interface Parameters {
  /** A local person's name; absent: nobody is signed in. */
  user?: string;
  /** The environment of the local cloud. */
  env: string;
  platform: 'ios' | 'android';
  lang: 'zh' | 'en';
  /** Absent: as the system says. */
  theme?: 'light' | 'dark';
}

const NAMES = ['user', 'env', 'platform', 'lang', 'theme'] as const;
const KEPT = 'lifeboat:parameters';

/** Reads the parameters from the address, else those this tab was opened with, and keeps them for the tab. */
export function readParameters(search: string, tab: Storage): Parameters {
  const given = new URLSearchParams(search);
  const kept = NAMES.some((name) => given.has(name)) ? given : new URLSearchParams(tab.getItem(KEPT) ?? '');
  const known = new URLSearchParams(
    NAMES.flatMap((name) => (kept.get(name) ? [[name, kept.get(name) ?? '']] : [])),
  );
  tab.setItem(KEPT, known.toString());
  const user = known.get('user');
  const theme = known.get('theme');
  return {
    ...(user && { user }),
    env: known.get('env') ?? 'primary',
    platform: known.get('platform') === 'android' ? 'android' : 'ios',
    lang: known.get('lang') === 'en' ? 'en' : 'zh',
    ...((theme === 'light' || theme === 'dark') && { theme }),
  };
}
