import type { AppConfig } from './app-config';
import { longPress, mouseAsTouch } from './backend/gestures';
import { hoverClass } from './behaviours/hover';
import { pressWithKeys } from './behaviours/keyboard';
import { pressThroughLabels } from './behaviours/label';
import { LocalTransport } from './cloud/local';
import { CloudPictures } from './cloud/pictures';
import { constructors } from './components/globals';
import { takeHandedOver } from './handed-over';
import { readParameters } from './parameters';
import { setPictures } from './pictures';
import { PageView, type PageHost } from './pages/page-view';
import { HashHistory } from './router/history';
import { Router } from './router/router';
import { parseUrl } from './router/url';
import { raiseStage } from './stage';
import { ThemeSource } from './theme';
import { speak } from './words';
import { connectServices } from './services';
import { AppEvents } from './wx/application';
import { createWx } from './wx/wx';
import { extendComponents } from './components/extensions';

/** How to load the parts of the mini program. */
export interface Loaders {
  dev: boolean;
  app(): Promise<unknown>;
  tabBar?(): Promise<unknown>;
  /** Of the main package; those of a subpackage come with it. */
  pages: Record<string, () => Promise<unknown>>;
  /** By root. */
  packages: Record<string, () => Promise<Subpackage>>;
}

/** What a subpackage brings. */
interface Subpackage {
  pages: Record<string, () => Promise<unknown>>;
  windows: AppConfig['pageWindows'];
}

/** Loads a page, with the subpackage it lies in when that is not there yet. */
async function loadPage(path: string, config: AppConfig, loaders: Loaders): Promise<void> {
  const root = Object.keys(loaders.packages).find((one) => path.startsWith(`${one}/`));
  if (root !== undefined && !loaders.pages[path]) {
    const part = await loaders.packages[root]?.();
    Object.assign(config.pageWindows, part?.windows);
    Object.assign(loaders.pages, part?.pages);
  }
  await loaders.pages[path]?.();
}

/** The callbacks of `App()`. */
interface AppInstance {
  onLaunch?(options: object): void;
  onShow?(options: object): void;
  onHide?(): void;
  onThemeChange?(result: object): void;
  onPageNotFound?(options: object): void;
  onError?(message: string): void;
  onUnhandledRejection?(event: object): void;
}

/** Starts the mini program in this document. */
export async function boot(config: AppConfig, loaders: Loaders): Promise<void> {
  const parameters = readParameters(location.search, sessionStorage);
  speak(parameters.lang);
  const theme = new ThemeSource(parameters.theme, config.theme);
  const stage = raiseStage();
  const transport = new LocalTransport(parameters);
  const pictures = new CloudPictures(transport);
  setPictures(pictures);
  longPress(document.body);
  mouseAsTouch(document.body);
  pressWithKeys(document.body);
  hoverClass(document.body);
  pressThroughLabels(document.body);

  const host: PageHost = {
    config,
    theme,
    element: stage.pages,
    back: () => void router.navigateBack(),
    home: () => void router.reLaunch(`/${config.pages[0] ?? ''}`),
    switchTab: (path) => void router.switchTab(`/${path}`),
  };
  let app: AppInstance = {};
  const events = new AppEvents();
  const history = new HashHistory(window);
  const router: Router<PageView> = new Router({
    pages: config.pages,
    tabs: config.tabBar?.list.map((item) => item.pagePath) ?? [],
    history,
    open: async (where, depth) => {
      await Promise.all([loadPage(where.path, config, loaders), loaders.tabBar?.()]);
      return new PageView(host, where, depth);
    },
    onPageNotFound: (where) => {
      app.onPageNotFound?.({ ...where, isEntryPage: true });
      events.tell('PageNotFound', { ...where, isEntryPage: true });
    },
  });
  const launch = {
    ...parseUrl(history.url || `/${config.pages[0] ?? ''}`),
    scene: 1001,
    referrerInfo: takeHandedOver(),
  };
  const restart = () => location.replace(`${location.pathname}${location.search}`);
  const wx = createWx({ config, stage, parameters, theme, router, transport, events, launch, restart });
  connectServices(router, transport, stage.overlays);
  extendComponents((component) => router.stack.find((page) => page.contains(component.$$)) ?? router.top);
  Object.assign(globalThis, constructors, {
    wx,
    App: (options: AppInstance) => (app = options),
    getApp: () => app,
    getCurrentPages: () => router.stack.map((page) => page.instance),
  });

  await loaders.app();
  app.onLaunch?.(launch);
  app.onShow?.(launch);
  theme.onChange((result) => {
    app.onThemeChange?.(result);
    for (const page of router.pages()) {
      page.color();
      page.lifetime('themechange', result);
    }
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      router.top?.pause();
      app.onHide?.();
      events.tell('AppHide', {});
    } else {
      app.onShow?.(launch);
      events.tell('AppShow', launch);
      router.top?.resume();
    }
  });
  window.addEventListener('error', ({ message }) => {
    app.onError?.(message);
    events.tell('Error', message);
  });
  window.addEventListener('unhandledrejection', (event) => {
    app.onUnhandledRejection?.(event);
    events.tell('UnhandledRejection', event);
  });
  window.addEventListener('resize', () => {
    const size = { size: { windowWidth: stage.pages.clientWidth, windowHeight: stage.pages.clientHeight } };
    router.top?.lifetime('resize', size);
    router.top?.instance.onResize?.(size);
    events.tell('WindowResize', size);
  });
  await router.start();
  if (loaders.dev) transport.onReload(() => location.reload());
}
