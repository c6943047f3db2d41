/** The parts of `window` in app.json, and of a page's own JSON, that the browser acts on. */
export interface WindowConfig {
  navigationBarTitleText?: string;
  navigationBarBackgroundColor?: string;
  navigationBarTextStyle?: 'black' | 'white';
  navigationStyle?: 'default' | 'custom';
  backgroundColor?: string;
  backgroundTextStyle?: 'dark' | 'light';
  enablePullDownRefresh?: boolean;
  onReachBottomDistance?: number;
  disableScroll?: boolean;
}

/** One entry of `tabBar.list`. */
export interface TabBarItem {
  pagePath: string;
  text: string;
  iconPath?: string;
  selectedIconPath?: string;
  /** Set by `wx.setTabBarBadge`. */
  badge?: string;
}

/** `tabBar` in app.json. */
export interface TabBarConfig {
  custom?: boolean;
  color?: string;
  selectedColor?: string;
  backgroundColor?: string;
  borderStyle?: 'black' | 'white';
  position?: 'bottom' | 'top';
  list: TabBarItem[];
  /** Set by `wx.hideTabBar`. */
  hidden?: boolean;
}

/** `theme.json`: values for `@name` in app.json and in pages' JSON, per theme. */
export type ThemeVariables = Partial<Record<'light' | 'dark', Record<string, string>>>;

/** What the compiler hands to the runtime. */
export interface AppConfig {
  /** Every page, subpackages included; the first one is home. */
  pages: string[];
  window: WindowConfig;
  tabBar?: TabBarConfig;
  /** Per page, its own window settings; of a subpackage's pages once it is loaded. */
  pageWindows: Record<string, WindowConfig>;
  theme: ThemeVariables;
  darkmode: boolean;
}
