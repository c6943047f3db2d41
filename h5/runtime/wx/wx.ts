import { cloudApis } from '../cloud/cloud';
import type { CloudPictures } from '../cloud/pictures';
import type { Transport } from '../cloud/transport';
import type { PageView } from '../pages/page-view';
import type { Parameters } from '../parameters';
import type { Router } from '../router/router';
import type { Location } from '../router/url';
import type { Stage } from '../stage';
import type { ThemeSource } from '../theme';
import { api } from './api';
import { navigationApis } from './navigation';
import { queryApis } from './queries';
import { storageApis } from './storage';
import { systemApis } from './system';
import { actionSheetApis } from './ui/action-sheet';
import { modalApis } from './ui/modal';
import { toastApis } from './ui/toast';
import { canIUse, failClearly } from './unsupported';

/** What the `wx` object stands on. */
export interface WxContext {
  stage: Stage;
  parameters: Parameters;
  theme: ThemeSource;
  router: Router<PageView>;
  transport: Transport;
  pictures: CloudPictures;
  launch: Location;
}

/** The global `wx`: what is here works; anything else throws its name when called. */
export function createWx(context: WxContext): Record<string, (options: object) => unknown> {
  const { stage, parameters, theme, router, transport } = context;
  const owner = `${parameters.env}:${parameters.user ?? ''}`;
  const root = stage.pages.parentElement ?? stage.pages;
  const apis: Record<string, unknown> = {
    ...navigationApis(router),
    ...queryApis(router),
    ...storageApis(localStorage, owner),
    ...systemApis(root, parameters, theme, context.launch),
    ...toastApis(stage.overlays),
    ...modalApis(stage.overlays),
    ...actionSheetApis(stage.overlays),
    nextTick: (callback: () => void) => queueMicrotask(callback),
    login: api('login', () => ({ code: `local-${parameters.user ?? 'nobody'}` })),
    env: { USER_DATA_PATH: 'http://usr' },
    cloud: failClearly(cloudApis(transport), 'wx.cloud'),
  };
  apis['canIUse'] = (schema: string) => canIUse(apis, new Set(), schema);
  return failClearly(apis, 'wx') as Record<string, (options: object) => unknown>;
}
