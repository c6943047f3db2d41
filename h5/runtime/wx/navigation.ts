import type { PageView } from '../pages/page-view';
import type { Router } from '../router/router';
import { api, ApiError } from './api';

/** `wx.navigateTo` and its like, and what changes the bar on top of the page. */
export function navigationApis(router: Router<PageView>): object {
  const top = (): PageView => {
    if (!router.top) throw new ApiError('no page');
    return router.top;
  };
  return {
    navigateTo: api('navigateTo', ({ url }: { url: string }) => router.navigateTo(url)),
    redirectTo: api('redirectTo', ({ url }: { url: string }) => router.redirectTo(url)),
    switchTab: api('switchTab', ({ url }: { url: string }) => router.switchTab(url)),
    reLaunch: api('reLaunch', ({ url }: { url: string }) => router.reLaunch(url)),
    navigateBack: api('navigateBack', ({ delta }: { delta?: number }) => router.navigateBack(delta)),
    setNavigationBarTitle: api('setNavigationBarTitle', ({ title }: { title: string }) =>
      top().setTitle(title),
    ),
    setNavigationBarColor: api(
      'setNavigationBarColor',
      ({ frontColor, backgroundColor }: { frontColor: string; backgroundColor: string }) =>
        top().setNavigationColors(frontColor, backgroundColor),
    ),
    startPullDownRefresh: api('startPullDownRefresh', () => top().pullDown.start()),
    stopPullDownRefresh: api('stopPullDownRefresh', () => top().pullDown.stop()),
    pageScrollTo: api('pageScrollTo', (options: ScrollOptions) => scrollPage(top(), options)),
  };
}

interface ScrollOptions {
  scrollTop?: number;
  selector?: string;
  offsetTop?: number;
  /** Milliseconds; 0 jumps. */
  duration?: number;
}

function scrollPage(page: PageView, options: ScrollOptions): void {
  const { scroller } = page;
  let top = options.scrollTop ?? 0;
  if (options.selector) {
    const found = page.find(options.selector);
    if (!found) throw new ApiError(`no element ${options.selector}`);
    const distance = found.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    top = scroller.scrollTop + distance + (options.offsetTop ?? 0);
  }
  scroller.scrollTo({ top, behavior: options.duration === 0 ? 'auto' : 'smooth' });
}
