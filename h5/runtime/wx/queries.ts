import type { component } from 'glass-easel-miniprogram-adapter';
import type { PageView } from '../pages/page-view';
import type { Router } from '../router/router';
import { SelectorQuery } from './selector-query';

type Instance = component.GeneralComponent;
type Options = Parameters<Instance['createIntersectionObserver']>[0];

/** `wx.createSelectorQuery` and `wx.createIntersectionObserver`: the page on top, unless a component is named. */
export function queryApis(router: Router<PageView>): object {
  const page = (): Instance => {
    if (!router.top) throw new Error('no page');
    return router.top.instance as unknown as Instance;
  };
  return {
    createSelectorQuery: () => new SelectorQuery(page()),
    createIntersectionObserver: (instance: Instance | undefined, options?: Options) =>
      (instance ?? page()).createIntersectionObserver(options),
    createMediaQueryObserver: (instance?: Instance) => (instance ?? page()).createMediaQueryObserver(),
  };
}
