/** How a page is shown. */
export interface Look {
  lang: 'zh' | 'en';
  theme: 'light' | 'dark';
}

export const looks: readonly Look[] = [
  { lang: 'zh', theme: 'light' },
  { lang: 'zh', theme: 'dark' },
  { lang: 'en', theme: 'light' },
  { lang: 'en', theme: 'dark' },
];
