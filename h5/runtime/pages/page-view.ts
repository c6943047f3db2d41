import type { Root } from 'glass-easel-miniprogram-adapter';
import type { AppConfig, WindowConfig } from '../app-config';
import { codeSpace, screen } from '../components/environment';
import type { RoutedPage } from '../router/router';
import type { Location } from '../router/url';
import type { ThemeSource } from '../theme';
import type { PageInstance } from './definition';
import { NavigationBar } from './navigation-bar';
import { PullDown } from './pull-down';
import { watchScrolling } from './scrolling';
import { nativeTabBar } from './tab-bar';

/** What page views share. */
export interface PageHost {
  config: AppConfig;
  theme: ThemeSource;
  /** Where page elements go. */
  element: HTMLElement;
  back(): void;
  home(): void;
  switchTab(path: string): void;
}

let created = 0;

/** One page on the stack: its bar, its scrolling part, its component tree and its life. */
export class PageView implements RoutedPage {
  readonly id = ++created;
  readonly element = document.createElement('section');
  readonly scroller = document.createElement('div');
  readonly instance: PageInstance & object;
  readonly pullDown: PullDown;
  private readonly root: Root;
  private readonly view = document.createElement('div');
  private tabBarRoot: Root | undefined;
  private readonly navigation: NavigationBar | undefined;
  private readonly window: WindowConfig;
  private started = false;
  private title = '';

  constructor(
    private readonly host: PageHost,
    readonly location: Location,
    depth: number,
  ) {
    const { config } = host;
    this.window = { ...config.window, ...config.pageWindows[location.path] };
    this.root = screen.createRoot('page', codeSpace, location.path);
    this.instance = this.root.get();
    this.instance.route = location.path;
    this.instance.options = location.query;
    this.element.className = 'mp-page';
    if (this.window.navigationStyle !== 'custom') {
      this.navigation = new NavigationBar(this.wayOut(depth));
      this.element.append(this.navigation.element);
      this.element.classList.add('mp-with-navigation');
    }
    this.view.className = 'mp-view';
    this.scroller.className = 'mp-scroll';
    this.scroller.toggleAttribute('data-fixed', this.window.disableScroll ?? false);
    this.view.append(this.scroller);
    this.element.append(this.view);
    this.pullDown = new PullDown(this.scroller, this.window.enablePullDownRefresh ?? false, () =>
      this.instance.onPullDownRefresh?.(),
    );
    watchScrolling(this.scroller, this.instance, this.window.onReachBottomDistance);
    this.setTitle(this.window.navigationBarTitleText ?? '');
    this.color();
  }

  get path(): string {
    return this.location.path;
  }

  /** The page's own instance of `custom-tab-bar/index`. */
  get tabBar(): object | undefined {
    return this.tabBarRoot?.get();
  }

  show(): void {
    this.element.hidden = false;
    document.title = this.title;
    const first = !this.started;
    if (first) this.start();
    this.resume();
    if (first) queueMicrotask(() => this.instance.onReady?.());
  }

  hide(): void {
    this.element.hidden = true;
    this.pause();
  }

  /** The page is still on top, but nobody looks: another tab of the browser is shown. */
  pause(): void {
    this.instance.onHide?.();
    this.lifetime('hide');
  }

  resume(): void {
    this.instance.onShow?.();
    this.lifetime('show');
  }

  destroy(): void {
    this.instance.onUnload?.();
    this.pullDown.dispose();
    this.root.release();
    this.tabBarRoot?.release();
    this.element.remove();
  }

  /** Calls a page lifetime of every component in the page and in its tab bar. */
  lifetime(name: string, ...parameters: unknown[]): void {
    this.root.getComponent().triggerPageLifetime(name, parameters);
    this.tabBarRoot?.getComponent().triggerPageLifetime(name, parameters);
  }

  /** Whether a DOM element is on this page. */
  contains(element: unknown): boolean {
    return element instanceof Node && this.element.contains(element);
  }

  /** The DOM element of the first match of a WXSS selector in the page. */
  find(selector: string): HTMLElement | undefined {
    const element = this.root.getComponent().getShadowRoot()?.querySelector(selector);
    return (element?.$$ ?? undefined) as HTMLElement | undefined;
  }

  setTitle(title: string): void {
    this.title = title;
    this.navigation?.setTitle(title);
    if (this.started && !this.element.hidden) document.title = title;
  }

  setNavigationColors(front: string, background: string): void {
    this.navigation?.setColors(front, background);
  }

  /** Applies the colours of app.json and the page's JSON, for the current theme. */
  color(): void {
    const { theme } = this.host;
    const front = theme.resolve(this.window.navigationBarTextStyle) ?? 'white';
    const background = theme.resolve(this.window.navigationBarBackgroundColor) ?? '#000000';
    this.setNavigationColors(front === 'black' ? '#000000' : '#ffffff', background);
    this.element.style.background = theme.resolve(this.window.backgroundColor) ?? '';
  }

  private wayOut(depth: number): ConstructorParameters<typeof NavigationBar>[0] {
    if (depth > 0) return { kind: 'back', go: () => this.host.back() };
    if (this.isTab || this.host.config.pages[0] === this.path) return undefined;
    return { kind: 'home', go: () => this.host.home() };
  }

  private start(): void {
    this.started = true;
    this.host.element.append(this.element);
    const place = document.createElement('span');
    this.scroller.append(place);
    this.attach(this.root, this.scroller, place);
    this.scroller.querySelector('wx-page')?.setAttribute('is', this.path);
    this.addTabBar();
    this.instance.onLoad?.(this.location.query);
  }

  private attach(root: Root, parent: HTMLElement, place: HTMLElement): void {
    type Element = Parameters<Root['attach']>[0];
    root.attach(parent as unknown as Element, place as unknown as Element);
  }

  /** Draws the tab bar of app.json anew, where there is one. */
  drawTabBar(): void {
    const { tabBar } = this.host.config;
    if (!tabBar || tabBar.custom || !this.started || !this.isTab) return;
    const choose = (path: string, index: number): void => {
      const item = tabBar.list[index];
      if (item) this.instance.onTabItemTap?.({ index, pagePath: path, text: item.text });
      this.host.switchTab(path);
    };
    const bar = nativeTabBar(tabBar, this.path, (value) => this.host.theme.resolve(value), choose);
    this.element.querySelector('.mp-tabs')?.remove();
    this.element.append(bar);
  }

  private get isTab(): boolean {
    return this.host.config.tabBar?.list.some((item) => item.pagePath === this.path) ?? false;
  }

  private addTabBar(): void {
    this.drawTabBar();
    if (!this.isTab || !this.host.config.tabBar?.custom) return;
    this.tabBarRoot = screen.createRoot('custom-tab-bar', codeSpace, 'custom-tab-bar/index');
    const page = this.scroller.querySelector<HTMLElement>('wx-page') ?? this.view; // the page's variables reach it
    const place = document.createElement('span');
    page.append(place);
    this.attach(this.tabBarRoot, page, place);
  }
}
