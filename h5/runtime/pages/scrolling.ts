import type { PageInstance } from './definition';

const NEAR_BOTTOM_PX = 50;

/** Tells a page how far it is scrolled, and when it reaches its end: once each time it comes near, and again when it has grown. */
export function watchScrolling(scroller: HTMLElement, page: PageInstance, distance = NEAR_BOTTOM_PX): void {
  let near = false;
  let height = 0;
  scroller.addEventListener(
    'scroll',
    () => {
      const { scrollTop, clientHeight, scrollHeight } = scroller;
      page.onPageScroll?.({ scrollTop });
      const isNear = scrollTop + clientHeight >= scrollHeight - distance;
      if (isNear && (!near || scrollHeight > height)) page.onReachBottom?.();
      near = isNear;
      height = scrollHeight;
    },
    { passive: true },
  );
}
