import { navigation } from '../styles/navigation';
import { appearance } from './preferences';

/** Whether this app has given a navigation bar its colours; until then the phone's own theme does. */
let painted = false;

function isDark(): boolean {
  const choice = appearance.get();
  return choice === 'system' ? wx.getAppBaseInfo().theme === 'dark' : choice === 'dark';
}

/**
 * Gives the navigation bar of the page in front the colours of the chosen appearance. WeChat paints it by theme.json
 * for who follows the phone, so nothing is done until something else has been chosen once.
 */
export function paintNavigation(): void {
  if (appearance.get() === 'system' && !painted) return;
  if (!painted) wx.onThemeChange(paintNavigation);
  painted = true;
  void wx.setNavigationBarColor(navigation[isDark() ? 'dark' : 'light']);
}

appearance.watch(paintNavigation);
