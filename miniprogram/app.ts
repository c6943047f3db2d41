import { cloudEnvironment } from './config';
import { watchPrivacyAuthorization } from './services/privacy-authorization';
import { me, refreshSession, startSession } from './services/session';

App({
  onLaunch() {
    wx.cloud.init(cloudEnvironment ? { env: cloudEnvironment } : {});
    watchPrivacyAuthorization();
    void startSession();
  },
  /** Also when the app comes back to the front: there may be news. */
  onShow() {
    if (me.get()) void refreshSession();
  },
});
