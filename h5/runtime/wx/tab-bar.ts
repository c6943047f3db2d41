import type { TabBarConfig } from '../app-config';
import type { PageView } from '../pages/page-view';
import type { Router } from '../router/router';
import { api, ApiError } from './api';

/** `wx.setTabBarItem` and its like, for the tab bar of app.json. */
export function tabBarApis(config: TabBarConfig | undefined, router: Router<PageView>): object {
  const change = (apply: (bar: TabBarConfig) => void): void => {
    if (!config) throw new ApiError('no tab bar');
    apply(config);
    for (const page of router.pages()) page.drawTabBar();
  };
  const item = (index: number, values: object): void =>
    change((bar) => {
      const found = bar.list[index];
      if (!found) throw new ApiError('invalid index');
      Object.assign(found, values);
    });
  return {
    setTabBarStyle: api('setTabBarStyle', (style: object) => change((bar) => Object.assign(bar, style))),
    setTabBarItem: api('setTabBarItem', ({ index, ...values }: { index: number }) => item(index, values)),
    setTabBarBadge: api('setTabBarBadge', ({ index, text }: { index: number; text: string }) =>
      item(index, { badge: text }),
    ),
    removeTabBarBadge: api('removeTabBarBadge', ({ index }: { index: number }) =>
      item(index, { badge: undefined }),
    ),
    showTabBarRedDot: api('showTabBarRedDot', ({ index }: { index: number }) => item(index, { badge: '·' })),
    hideTabBarRedDot: api('hideTabBarRedDot', ({ index }: { index: number }) =>
      item(index, { badge: undefined }),
    ),
    hideTabBar: api('hideTabBar', () => change((bar) => (bar.hidden = true))),
    showTabBar: api('showTabBar', () => change((bar) => (bar.hidden = false))),
  };
}
