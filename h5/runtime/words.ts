const WORDS = {
  back: ['返回', 'Back'],
  home: ['回首页', 'Home'],
  cancel: ['取消', 'Cancel'],
  ok: ['确定', 'OK'],
  close: ['关闭', 'Close'],
  loading: ['加载中…', 'Loading…'],
  refreshing: ['正在刷新', 'Refreshing'],
  previous: ['上一张', 'Previous'],
  next: ['下一张', 'Next'],
  picture: ['图片', 'Picture'],
  tabs: ['标签栏', 'Tabs'],
  copied: ['内容已复制', 'Copied'],
  contract: ['隐私保护指引', 'Privacy guidelines'],
  contractText: [
    '在微信里,这里会打开小程序的隐私保护指引。',
    'Inside WeChat this opens the privacy guidelines of the mini program.',
  ],
  choose: ['请选择', 'Choose'],
  onlyInWeChat: ['只在微信里可用', 'Only inside WeChat'],
} as const;

let language: 0 | 1 = 0;

/** Sets the language of the runtime's own words. */
export function speak(lang: 'zh' | 'en'): void {
  language = lang === 'en' ? 1 : 0;
  document.documentElement.lang = lang === 'en' ? 'en' : 'zh-CN';
}

/** One of the runtime's own words. */
export function say(word: keyof typeof WORDS): string {
  return WORDS[word][language];
}

/** A text that few people see, and that need not be loaded with the others. */
export function inLanguage(zh: string, en: string): string {
  return language === 1 ? en : zh;
}
