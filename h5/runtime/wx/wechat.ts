import type { Parameters } from '../parameters';
import { api, ApiError } from './api';

type Listener = (result: object) => void;

/** Parts of WeChat around the mini program: signing in, sharing, updates, permissions, templates of messages. */
export function wechatApis(parameters: Parameters): object {
  return {
    login: api('login', () => {
      if (!parameters.user) throw new ApiError('nobody is signed in');
      return { code: `local-${parameters.user}` };
    }),
    checkSession: api('checkSession', () => {
      if (!parameters.user) throw new ApiError('session expired');
    }),
    showShareMenu: api('showShareMenu', () => undefined),
    hideShareMenu: api('hideShareMenu', () => undefined),
    updateShareMenu: api('updateShareMenu', () => undefined),
    getUpdateManager: () => ({
      onCheckForUpdate: (listener: Listener) => queueMicrotask(() => listener({ hasUpdate: false })),
      onUpdateReady: () => undefined,
      onUpdateFailed: () => undefined,
      applyUpdate: () => location.reload(),
    }),
    checkIsAddedToMyMiniProgram: api('checkIsAddedToMyMiniProgram', () => ({ added: false })),
    getSetting: api('getSetting', () => ({ authSetting: {} })),
    openSetting: api('openSetting', () => ({ authSetting: {} })),
    authorize: api('authorize', () => undefined),
    setBackgroundColor: api('setBackgroundColor', () => undefined),
    setBackgroundTextStyle: api('setBackgroundTextStyle', () => undefined),
    onMenuButtonBoundingClientRectWeightChange: () => undefined,
    offMenuButtonBoundingClientRectWeightChange: () => undefined,
    reportEvent: () => undefined,
  };
}
