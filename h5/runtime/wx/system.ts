import type { Parameters } from '../parameters';
import type { ThemeSource } from '../theme';
import type { Location } from '../router/url';
import { api } from './api';

/** The base library the runtime measures itself against. */
const SDK_VERSION = '3.8.12';
const WECHAT_VERSION = '8.0.60';

/** Facts about the device, the window and WeChat, as the parameters say. */
export function systemApis(
  stage: HTMLElement,
  parameters: Parameters,
  theme: ThemeSource,
  launch: Location,
): object {
  const ios = parameters.platform === 'ios';
  const windowInfo = (): object => {
    const { clientWidth: width, clientHeight: height } = stage;
    const inset = safeInsets(stage);
    const safeArea = { left: 0, right: width, top: inset.top, bottom: height - inset.bottom };
    return {
      pixelRatio: devicePixelRatio,
      screenWidth: width,
      screenHeight: height,
      windowWidth: width,
      windowHeight: stage.querySelector('.mp-page:not([hidden]) .mp-view')?.clientHeight ?? height,
      statusBarHeight: inset.top,
      screenTop: 0,
      safeArea: { ...safeArea, width, height: safeArea.bottom - safeArea.top },
    };
  };
  const device = {
    platform: parameters.platform,
    brand: ios ? 'Apple' : 'Android',
    model: ios ? 'iPhone 15' : 'Pixel 8',
    system: ios ? 'iOS 18.0' : 'Android 15',
    abi: 'arm64',
    benchmarkLevel: 40,
  };
  const app = (): object => ({
    SDKVersion: SDK_VERSION,
    version: WECHAT_VERSION,
    language: parameters.lang === 'en' ? 'en' : 'zh_CN',
    theme: theme.current,
    host: { env: 'WeChat', appId: '', version: 0 },
    enableDebug: false,
    fontSizeSetting: 16,
  });
  const setting = {
    bluetoothEnabled: false,
    locationEnabled: false,
    wifiEnabled: true,
    deviceOrientation: 'portrait',
  };
  const all = (): object => ({ ...windowInfo(), ...device, ...app(), ...setting });
  const enter = {
    path: launch.path,
    query: launch.query,
    scene: 1001,
    referrerInfo: {},
    apiCategory: 'default',
  };
  return {
    getWindowInfo: windowInfo,
    getDeviceInfo: () => device,
    getAppBaseInfo: app,
    getSystemSetting: () => setting,
    getSystemInfoSync: all,
    getSystemInfo: api('getSystemInfo', all),
    getSystemInfoAsync: api('getSystemInfoAsync', all),
    getAppAuthorizeSetting: () => ({ albumAuthorized: 'authorized', cameraAuthorized: 'authorized' }),
    getMenuButtonBoundingClientRect: () => capsule(stage),
    getLaunchOptionsSync: () => enter,
    getEnterOptionsSync: () => enter,
    onThemeChange: theme.onChange.bind(theme),
    offThemeChange: theme.offChange.bind(theme),
    getAccountInfoSync: () => ({
      miniProgram: { appId: '', envVersion: 'develop', version: '' },
      plugin: {},
    }),
  };
}

/** Where WeChat draws its own round menu: pages keep clear of it. */
function capsule(stage: HTMLElement): object {
  const width = 87;
  const height = 32;
  const top = safeInsets(stage).top + 6;
  const right = stage.clientWidth - 7;
  return { width, height, top, right, left: right - width, bottom: top + height };
}

function safeInsets(stage: HTMLElement): { top: number; bottom: number } {
  const style = getComputedStyle(stage);
  const px = (name: string): number => parseFloat(style.getPropertyValue(name)) || 0;
  return { top: px('--status-bar'), bottom: px('--safe-bottom') };
}
