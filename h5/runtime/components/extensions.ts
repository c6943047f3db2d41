import { component, type glassEasel } from 'glass-easel-miniprogram-adapter';
import { SelectorQuery } from '../wx/selector-query';

/** What the extensions need of the page a component is on. */
export interface Owner {
  id: number;
  tabBar: object | undefined;
}

/** Adds to every component instance what WeChat has there and the adapter leaves out. */
export function extendComponents(
  ownerOf: (instance: glassEasel.GeneralComponent) => Owner | undefined,
): void {
  const methods = {
    createSelectorQuery(this: component.GeneralComponent) {
      return new SelectorQuery(this);
    },
    getTabBar(this: component.GeneralComponent) {
      return ownerOf(this._$ as glassEasel.GeneralComponent)?.tabBar ?? null;
    },
    getPageId(this: component.GeneralComponent) {
      return ownerOf(this._$ as glassEasel.GeneralComponent)?.id ?? 0;
    },
  };
  Object.assign(component.ComponentCaller.prototype, methods);
}
