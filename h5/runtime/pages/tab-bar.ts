import type { TabBarConfig } from '../app-config';
import { say } from '../words';

/** The tab bar that app.json describes, for mini programs without one of their own. */
export function nativeTabBar(
  config: TabBarConfig,
  current: string,
  color: (value: string | undefined) => string | undefined,
  choose: (path: string, index: number) => void,
): HTMLElement {
  const bar = document.createElement('nav');
  bar.className = 'mp-tabs';
  bar.hidden = config.hidden ?? false;
  bar.setAttribute('role', 'tablist');
  bar.setAttribute('aria-label', say('tabs'));
  bar.style.background = color(config.backgroundColor) ?? '';
  config.list.forEach((item, index) => {
    const selected = item.pagePath === current;
    const tab = document.createElement('button');
    tab.type = 'button';
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-selected', String(selected));
    tab.style.color = color(selected ? config.selectedColor : config.color) ?? '';
    const picture = selected ? item.selectedIconPath : item.iconPath;
    if (picture) {
      const image = new Image();
      image.src = picture;
      image.alt = '';
      tab.append(image);
    }
    tab.append(item.text);
    if (item.badge) {
      const badge = document.createElement('span');
      badge.className = 'mp-badge';
      badge.textContent = item.badge;
      tab.append(badge);
    }
    tab.addEventListener('click', () => choose(item.pagePath, index));
    bar.append(tab);
  });
  return bar;
}
