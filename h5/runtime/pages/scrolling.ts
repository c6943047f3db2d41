import type { PageInstance } from './definition';

const NEAR_BOTTOM_PX = 50;

/** Tells a page how far it is scrolled, and when it reaches its end (once each time it comes near). */
export function watchScrolling(scroller: HTMLElement, page: PageInstance, distance = NEAR_BOTTOM_PX): void {
  let near = false;
  scroller.addEventListener(
    'scroll',
    () => {
      const { scrollTop, clientHeight, scrollHeight } = scroller;
      page.onPageScroll?.({ scrollTop });
      const isNear = scrollTop + clientHeight >= scrollHeight - distance;
      if (isNear && !near) page.onReachBottom?.();
      near = isNear;
    },
    { passive: true },
  );
}
