import type { AppConfig } from '../app-config';
import { cloudApis } from '../cloud/cloud';
import type { Transport } from '../cloud/transport';
import type { PageView } from '../pages/page-view';
import type { Parameters } from '../parameters';
import type { Router } from '../router/router';
import type { Location } from '../router/url';
import type { Stage } from '../stage';
import type { ThemeSource } from '../theme';
import { say } from '../words';
import { createAnimation } from './animation';
import type { AppEvents } from './application';
import { deviceApis } from './device';
import { fileSystemApis } from './file-system';
import { mediaApis } from './media';
import { navigationApis } from './navigation';
import { networkApis } from './network';
import { outsideApis } from './outside';
import { paymentApis } from './payment';
import { privacyApis } from './privacy';
import { queryApis } from './queries';
import { storageApis } from './storage';
import { systemApis } from './system';
import { tabBarApis } from './tab-bar';
import { actionSheetApis } from './ui/action-sheet';
import { modalApis } from './ui/modal';
import { toastApis } from './ui/toast';
import { viewerApis } from './ui/viewer';
import { canIUse, failClearly } from './unsupported';
import { wechatApis } from './wechat';

/** What the `wx` object stands on. */
export interface WxContext {
  config: AppConfig;
  stage: Stage;
  parameters: Parameters;
  theme: ThemeSource;
  router: Router<PageView>;
  transport: Transport;
  events: AppEvents;
  launch: Location;
  /** Ends the app and starts it at home. */
  restart: () => void;
}

/** The global `wx`: what is here works; anything else throws its name when called. */
export function createWx(context: WxContext): object {
  const { stage, parameters, theme, router, transport } = context;
  const owner = `${parameters.env}:${parameters.user ?? ''}`;
  const root = stage.pages.parentElement ?? stage.pages;
  const toast = toastApis(stage.overlays);
  const modal = modalApis(stage.overlays);
  const contract = { title: say('contract'), content: say('contractText'), showCancel: false };
  const apis: Record<string, unknown> = {
    ...navigationApis(router),
    ...tabBarApis(context.config.tabBar, router),
    ...queryApis(router),
    ...storageApis(localStorage, owner),
    ...systemApis(root, parameters, theme, context.launch),
    ...context.events.apis(),
    ...toast,
    ...modal,
    ...actionSheetApis(stage.overlays),
    ...viewerApis(stage.overlays),
    ...mediaApis(),
    ...fileSystemApis(),
    ...networkApis(),
    ...deviceApis(() => {
      void toast.showToast({ title: say('copied') });
    }),
    ...privacyApis(localStorage, owner, async () => {
      await modal.showModal(contract);
    }),
    ...wechatApis(parameters),
    ...outsideApis(transport, (question) => modal.showModal(question) ?? Promise.resolve(undefined)),
    ...paymentApis(transport.till, stage.overlays, context.restart),
    createAnimation,
    nextTick: (callback: () => void) => queueMicrotask(callback),
    env: { USER_DATA_PATH: 'http://usr' },
    cloud: failClearly(cloudApis(transport), 'wx.cloud'),
  };
  apis['canIUse'] = (schema: string) => canIUse(apis, schema);
  return failClearly(apis, 'wx');
}
