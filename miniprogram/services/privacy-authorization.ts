import { watched } from '../platform/events';
import { open } from '../platform/navigate';

/** https://developers.weixin.qq.com/miniprogram/dev/api/open-api/privacy/wx.onNeedPrivacyAuthorization.html */
type Resolve = (answer: { event: 'agree'; buttonId: string } | { event: 'disagree' }) => void;

const waiting: Resolve[] = [];

/** Whether something that WeChat guards, such as choosing a picture, waits for the person to agree. */
export const authorizationNeeded = watched(false);

/** Whether this WeChat asks through us (it does from base library 2.32.3). */
export function guardsPrivacy(): boolean {
  return wx.canIUse('onNeedPrivacyAuthorization');
}

/** From now on our own privacy page opens when WeChat needs the person's agreement. */
export function watchPrivacyAuthorization(): void {
  if (!guardsPrivacy()) return;
  wx.onNeedPrivacyAuthorization(((resolve: Resolve) => {
    waiting.push(resolve);
    authorizationNeeded.set(true);
    open('/pages/privacy/privacy?ask=1');
  }) as unknown as WechatMiniprogram.OnNeedPrivacyAuthorizationCallback);
}

/** What waits goes on, or fails. To agree, `buttonId` names the agreePrivacyAuthorization button that was pressed. */
export function answerPrivacyAuthorization(buttonId: string | null): void {
  for (const resolve of waiting.splice(0)) {
    resolve(buttonId === null ? { event: 'disagree' } : { event: 'agree', buttonId });
  }
  authorizationNeeded.set(false);
}
