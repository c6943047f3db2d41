import type { Browser, BrowserContext } from 'playwright-core';
import type { Look } from './looks';

/** A phone in somebody's hand in China. */
export function openPhone(browser: Browser, { lang, theme }: Look): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    colorScheme: theme,
    locale: lang === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: 'Asia/Shanghai',
  });
}
